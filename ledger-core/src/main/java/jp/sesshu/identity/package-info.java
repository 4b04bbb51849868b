/**
 * 番号・符号: the numbers by which bodies know a person, and when their digits may be seen.
 *
 * <p><b>Numbers the law protects do not show themselves.</b> {@link
 * jp.sesshu.identity.IndividualNumber} (個人番号), {@link jp.sesshu.identity.LinkageCode} (情報提供用個人識別符号,
 * by 番号法9条3項 an individual number in law) and {@link jp.sesshu.identity.ResidentRecordCode}
 * (住民票コード) have no revealing text, no serialised form and no accessor but {@code reveal}, which
 * asks a {@link jp.sesshu.identity.Disclosure} first. Search for {@code reveal(} to see every place
 * where digits come out.
 *
 * <p><b>Numbers the law publishes do.</b> {@link jp.sesshu.identity.CorporateNumber} (法人番号) and
 * {@link jp.sesshu.identity.UnifiedIdentifier} (団体内統合宛名番号, a key inside one body) are plain values.
 *
 * <p><b>A number is not a person.</b> A person's individual number can be replaced (番号法7条2項), so a
 * {@link jp.sesshu.identity.NumberHistory} says which one was valid on a day. The sub-number (枝番)
 * of the seed has no public definition; it is kept as it came and means nothing here.
 *
 * <p><b>Valid is not true.</b> A check digit catches typing errors: one random number in ten
 * passes. It is neither proof of identity nor a means to find numbers in text.
 *
 * <p><b>Strict values, one normaliser.</b> Values take ASCII digits only. What people type (full
 * width, hyphens, blanks) goes through {@link jp.sesshu.identity.NumberNormaliser} at the boundary,
 * once and visibly. What is refused is refused with a {@link jp.sesshu.identity.NumberRefusal}, and
 * neither outcome nor exception carries the value.
 *
 * <p><b>Whose number it is stands in a registry of its own.</b> {@link
 * jp.sesshu.identity.IdentityRegistry} ties individual numbers to addressees. This package knows
 * {@code resident} for the addressee number alone; {@code resident} knows nothing of numbers.
 */
@NullMarked
package jp.sesshu.identity;

import org.jspecify.annotations.NullMarked;
