package jp.sesshu.intake;

import java.time.LocalDate;
import java.util.Optional;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The vaccinee as a report names them (被接種者): claims, not yet a person of ours.
 *
 * @param numberOrNull 整理番号, if the form has it
 * @param kana 氏名カナ; may be empty
 * @param kanji 氏名漢字; may be empty
 * @param birthDate 生年月日
 * @param sex 性別; {@code UNKNOWN} if left empty
 * @param address 住所 as written; may be empty
 */
public record ReportedPerson(
    @Nullable AddresseeNumber numberOrNull,
    String kana,
    String kanji,
    LocalDate birthDate,
    Sex sex,
    String address) {

  /** The addressee number, if the form has one. */
  public Optional<AddresseeNumber> number() {
    return Optional.ofNullable(numberOrNull);
  }

  @Override
  public String toString() {
    return "ReportedPerson[withheld]";
  }
}
