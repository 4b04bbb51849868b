package jp.sesshu.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.SupportMeasure;

/**
 * An extract of the ledger for the person it is about (予防接種記録): every dose it holds as given, of
 * whatever kind.
 *
 * <p>Distinguished from a {@link VaccinationCertificate}, which certifies doses under the Act
 * alone. An extract without a dose is a document too: the ledger holds none.
 *
 * <p>予防接種法 第9条の3; 予防接種法施行規則 第4条第2項 (to 2026-05-31 第3条第2項; to 2022-12-08 施行令 第6条の2第2項).
 *
 * @param holder whom
 * @param doses oldest first
 * @param citation the articles, in the numbering of the day of issue
 */
public record RecordExtract(Holder holder, List<CertifiedDose> doses, String citation)
    implements IssuedDocument {

  /** Copies the doses. */
  public RecordExtract {
    doses = List.copyOf(doses);
  }

  /** The extract of a history on a day. */
  public static RecordExtract of(
      Addressee addressee,
      Collection<SupportMeasure> measures,
      ImmunizationHistory history,
      LocalDate on) {
    VaccinationCertificate.requireSame(addressee, history);
    return new RecordExtract(
        Holder.of(addressee, measures, on), CertifiedDose.of(history), DocumentLaw.extract(on));
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECORD_EXTRACT;
  }

  @Override
  public Stream<String> contentParts() {
    return doses.stream().flatMap(CertifiedDose::keyParts);
  }
}
