package jp.sesshu.access;

import jp.sesshu.municipality.MunicipalityCode;

/**
 * The place a protected field belongs to; it is bound to the cipher text, so that a field moved to
 * another municipality, column or record does not decrypt.
 *
 * @param municipality whose
 * @param column which column, such as {@code individual_number.number}
 * @param record which record, by its key
 */
public record FieldContext(MunicipalityCode municipality, String column, String record) {}
