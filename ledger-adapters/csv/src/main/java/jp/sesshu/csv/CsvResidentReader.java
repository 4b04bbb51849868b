package jp.sesshu.csv;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberNormaliser;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Household;
import jp.sesshu.resident.HouseholdNumber;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.Particulars.Nationality;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Relationship;
import jp.sesshu.resident.ResidencyChange;
import jp.sesshu.resident.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code residents.csv}, the residents' file (住民記録情報).
 *
 * <p>Distinguished from the feed that applies the rows: a row that can be read may still contradict
 * itself or what is known. Rows are read one by one in flat memory; a bad row is a {@link
 * jp.sesshu.intake.Problem} with the line it begins on, and the next row is read. Blank lines and
 * rows of empty cells are skipped. The header must name the columns literally, in any order; the
 * last two may be absent. Text is kept as it came, blanks and all; a cell of blanks alone counts as
 * empty; a line break within quotes is read as LF. Dates come in any form of {@link
 * jp.sesshu.calendar.JapaneseDateParser}, also in full width. «May not» stands for: may not be
 * empty.
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>column</th><th>meaning</th><th>empty?</th><th>form</th></tr>
 *   <tr><td>整理番号</td><td>addressee number</td><td>may not</td><td>1 to 15 letters or digits;
 *     leading zeros count</td></tr>
 *   <tr><td>氏名カナ</td><td>reading of the name in use</td><td>if 氏名漢字 is given</td><td>text</td></tr>
 *   <tr><td>氏名漢字</td><td>written name in use; of a foreigner with a common name that one</td>
 *     <td>if 氏名カナ is given</td><td>text</td></tr>
 *   <tr><td>生年月日</td><td>day of birth</td><td>may not</td><td>date</td></tr>
 *   <tr><td>性別</td><td>sex</td><td>may: not recorded</td><td>男 女, 1 2 or M F</td></tr>
 *   <tr><td>町丁目</td><td>town, with the municipality's code in front</td><td>may</td>
 *     <td>text</td></tr>
 *   <tr><td>番地, 枝, 子枝</td><td>block, branch, sub-branch</td><td>may</td><td>text</td></tr>
 *   <tr><td>住所</td><td>the address as printed</td><td>may</td><td>text</td></tr>
 *   <tr><td>方書</td><td>building, flat or c/o line</td><td>may</td><td>text</td></tr>
 *   <tr><td>世帯番号</td><td>household</td><td>if 続柄区分 is too</td><td>1 to 15 characters without
 *     blanks</td></tr>
 *   <tr><td>郵便番号</td><td>postal code</td><td>may</td><td>text</td></tr>
 *   <tr><td>続柄区分</td><td>relationship to the head of the household</td><td>may</td><td>code of 1
 *     to 10 characters</td></tr>
 *   <tr><td>取消</td><td>the record was struck out</td><td>may: no</td><td>1 yes, 0 no</td></tr>
 *   <tr><td>住登外フラグ</td><td>outside the resident register</td><td>may: no</td><td>1 yes, 0 no</td>
 *     </tr>
 *   <tr><td>外国人フラグ</td><td>foreign national</td><td>may: no</td><td>1 yes, 0 no</td></tr>
 *   <tr><td>外国人本名カナ, 外国人本名漢字</td><td>registered name beside a common name</td><td>may</td>
 *     <td>text</td></tr>
 *   <tr><td>住民となった日</td><td>first day of the residency</td><td>may here; the feed asks a resident
 *     for it</td><td>date</td></tr>
 *   <tr><td>住民でなくなった日</td><td>first day after the residency</td><td>may: it lasts</td>
 *     <td>date</td></tr>
 *   <tr><td>異動, 異動年月日</td><td>last event and its day</td><td>both; the word alone may too</td>
 *     <td>転入 転出 転居 出生 死亡 氏名変更 世帯変更, or any word, kept; date</td></tr>
 *   <tr><td>住民異動, 住民異動年月日</td><td>last event of the residency and its day</td><td>as 異動</td>
 *     <td>as 異動</td></tr>
 *   <tr><td>転入前住所, 転入前方書</td><td>address before moving in</td><td>may</td><td>text</td></tr>
 *   <tr><td>転出後住所, 転出後方書</td><td>address after moving out</td><td>may</td><td>text</td></tr>
 *   <tr><td>個人番号</td><td>individual number</td><td>may; the column too</td><td>12 digits, also
 *     full width or grouped; never told in a problem</td></tr>
 *   <tr><td>個人番号の枝番</td><td>its sub-number</td><td>may: 0; the column too</td><td>0 to 999</td>
 *     </tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvResidentReader {

  private static final int GREATEST_BRANCH = 999;

  /** A reader; it has no options. */
  public CsvResidentReader() {}

  /**
   * Reads a file; a byte order mark of UTF-8 counts more than the charset given. Close the stream.
   *
   * @throws java.io.UncheckedIOException if the input cannot be read
   */
  public Stream<Parsed<ResidentFileRow>> read(InputStream in, CsvCharset charset) {
    return CsvTable.stream(in, charset, ResidentColumns.HEADER, CsvResidentReader::row);
  }

  private static Parsed<ResidentFileRow> row(CsvRowReading row) {
    AddresseeNumber number = row.requiredValue("整理番号", AddresseeNumber::new);
    Demographics demographics = demographics(row);
    Household household = household(row);
    ResidencyChange change = change(row, "異動");
    ResidencyChange residentChange = change(row, "住民異動");
    boolean cancelled = flag(row, "取消");
    boolean outside = flag(row, "住登外フラグ");
    Nationality nationality = row.code("外国人フラグ", ResidentColumns.NATIONALITIES);
    LocalDate since = row.date("住民となった日");
    LocalDate until = row.date("住民でなくなった日");
    IndividualNumber individual = individualNumber(row);
    Integer branch = row.value(ResidentColumns.NUMBER_BRANCH, CsvResidentReader::branch);
    return row.answer(
        () -> {
          Particulars particulars =
              new Particulars(
                  Objects.requireNonNull(number),
                  Objects.requireNonNull(demographics),
                  household,
                  change,
                  residentChange,
                  address(row.text("転入前住所"), row.text("転入前方書")),
                  address(row.text("転出後住所"), row.text("転出後方書")),
                  nationality == null ? Nationality.JAPANESE : nationality);
          RegisterRow register =
              new RegisterRow(row.line(), particulars, outside, cancelled, since, until);
          return new ResidentFileRow(register, individual, branch == null ? 0 : branch);
        });
  }

  private static @Nullable Demographics demographics(CsvRowReading row) {
    boolean named = row.has("氏名カナ") || row.has("氏名漢字");
    if (!named) {
      row.refuse("氏名カナ", ProblemCode.MISSING_VALUE);
    }
    LocalDate birthDate = row.requiredDate("生年月日");
    Sex sex = row.code("性別", ResidentColumns.SEXES);
    if (!named || birthDate == null) {
      return null;
    }
    PersonName name =
        new PersonName(
            row.text("氏名カナ"), row.text("氏名漢字"), row.text("外国人本名カナ"), row.text("外国人本名漢字"));
    Address address =
        new Address(
            row.text("町丁目"),
            row.text("番地"),
            row.text("枝"),
            row.text("子枝"),
            row.text("住所"),
            row.text("方書"),
            row.text("郵便番号"));
    return new Demographics(name, sex == null ? Sex.UNKNOWN : sex, birthDate, address);
  }

  private static @Nullable Household household(CsvRowReading row) {
    HouseholdNumber number = row.value("世帯番号", HouseholdNumber::new);
    Relationship relationship = row.value("続柄区分", Relationship::new);
    if (number == null) {
      if (relationship != null && !row.has("世帯番号")) {
        row.refuse("世帯番号", ProblemCode.MISSING_VALUE);
      }
      return null;
    }
    return new Household(number, relationship);
  }

  private static @Nullable ResidencyChange change(CsvRowReading row, String column) {
    String word = row.text(column);
    LocalDate on = row.date(column + "年月日");
    if (on == null) {
      if (!word.isEmpty() && !row.has(column + "年月日")) {
        row.refuse(column + "年月日", ProblemCode.MISSING_VALUE);
      }
      return null;
    }
    return new ResidencyChange(ResidentColumns.kindOf(word), word, on);
  }

  private static boolean flag(CsvRowReading row, String column) {
    return Boolean.TRUE.equals(row.code(column, ResidentColumns.FLAGS));
  }

  private static @Nullable Address address(String text, String building) {
    return text.isEmpty() && building.isEmpty() ? null : Address.ofText(text, building);
  }

  private static @Nullable IndividualNumber individualNumber(CsvRowReading row) {
    return row.value(
        ResidentColumns.NUMBER, text -> IndividualNumber.of(NumberNormaliser.normalise(text)));
  }

  private static int branch(String text) {
    int branch = Integer.parseInt(NumberNormaliser.normalise(text));
    if (branch < 0 || branch > GREATEST_BRANCH) {
      throw new IllegalArgumentException("branch must be 0 to 999");
    }
    return branch;
  }
}
