package jp.sesshu.csv;

import java.io.InputStream;
import java.util.stream.Stream;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.VaccinationReport;

/**
 * Reads {@code reports.csv}, a clinic's or a city's file of vaccination reports (接種実施報告).
 *
 * <p>Distinguished from intake, which asks whether a row that can be read makes sense. Rows are
 * read one by one in flat memory; a bad row is a {@link jp.sesshu.intake.Problem} with the line it
 * begins on, and the next row is read. Blank lines and rows of empty cells are skipped. The header
 * must name all 28 columns literally, in any order, and no column for a personal number. A value
 * that looks like a personal number is refused in every column but 整理番号. Text is kept as it came; a
 * cell of blanks alone counts as empty; a line break within quotes is read as LF. Dates come in any
 * form of {@link jp.sesshu.calendar.JapaneseDateParser}, also in full width. Nothing of a row is
 * dropped: lot, volume, maker or vaccine of a dose that was not given contradict 接種区分, and a 予診理由
 * of one that was given likewise.
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>column</th><th>meaning</th><th>empty?</th><th>form</th></tr>
 *   <tr><td>整理番号</td><td>addressee number, if the form has it</td><td>may</td><td>1 to 15 letters
 *     or digits; leading zeros count</td></tr>
 *   <tr><td>氏名カナ, 氏名漢字</td><td>names as the form has them</td><td>may</td><td>text</td></tr>
 *   <tr><td>生年月日</td><td>day of birth</td><td>may not</td><td>date</td></tr>
 *   <tr><td>性別</td><td>sex</td><td>may: not told</td><td>男 女, 1 2 or M F</td></tr>
 *   <tr><td>住所</td><td>address as written</td><td>may</td><td>text</td></tr>
 *   <tr><td>事業番号</td><td>programme</td><td>may not</td><td>code of the table</td></tr>
 *   <tr><td>期・回数区分</td><td>term and number of the dose, as claimed</td><td>may not</td><td>code of
 *     the table</td></tr>
 *   <tr><td>予防枝番</td><td>opaque</td><td>may</td><td>1 to 10 characters</td></tr>
 *   <tr><td>年度</td><td>fiscal year</td><td>may: that of 受診日</td><td>2025, 令和7年度 or R7</td></tr>
 *   <tr><td>事業予定連番</td><td>opaque</td><td>may</td><td>text</td></tr>
 *   <tr><td>受診日</td><td>day of the visit</td><td>may not</td><td>date</td></tr>
 *   <tr><td>会場その他</td><td>place, where not at the institution</td><td>may</td><td>text</td></tr>
 *   <tr><td>受診種別</td><td>how the person came to be seen; opaque</td><td>may</td><td>1 to 10
 *     characters</td></tr>
 *   <tr><td>登録日</td><td>day on which the reporter registered the visit</td><td>may</td>
 *     <td>date</td></tr>
 *   <tr><td>接種医療機関番号</td><td>institution</td><td>may</td><td>1 to 10 letters, digits,
 *     hyphens</td></tr>
 *   <tr><td>接種医療機関その他</td><td>institution without a number, by name</td><td>may</td><td>text</td>
 *     </tr>
 *   <tr><td>接種区分</td><td>what came of the visit</td><td>may not</td><td>code of the table</td></tr>
 *   <tr><td>Lot番号</td><td>lot of the dose</td><td>may; without a dose must</td><td>1 to 20 letters,
 *     digits, hyphens, dots; read in capitals and half width</td></tr>
 *   <tr><td>接種量</td><td>volume in mL</td><td>may; without a dose must</td><td>over 0 to 10, at most
 *     two decimals, with or without mL</td></tr>
 *   <tr><td>印刷区分</td><td>the reporter printed a certificate</td><td>may: as 印刷日 tells</td><td>1
 *     yes, 0 no; 1 needs 印刷日, 0 forbids it</td></tr>
 *   <tr><td>印刷日</td><td>when</td><td>may</td><td>date</td></tr>
 *   <tr><td>ワクチンメーカー名コード</td><td>maker; opaque</td><td>may; without a dose must</td><td>1 to 10
 *     characters without blanks</td></tr>
 *   <tr><td>予診理由</td><td>why no dose was given</td><td>may; with a dose must</td><td>text</td></tr>
 *   <tr><td>備考</td><td>note</td><td>may</td><td>text</td></tr>
 *   <tr><td>登録区</td><td>opaque</td><td>may</td><td>text</td></tr>
 *   <tr><td>ワクチン</td><td>vaccine given</td><td>may not with a dose; without one must</td><td>code of
 *     the table</td></tr>
 *   <tr><td>接種医師名</td><td>the doctor who vaccinated</td><td>may</td><td>text</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvReportReader {

  private final CodeTables tables;
  private final String source;

  /**
   * A reader.
   *
   * @param tables what the municipality's codes mean
   * @param source the name under which the records will quote the file; not personal
   */
  public CsvReportReader(CodeTables tables, String source) {
    this.tables = tables;
    this.source = source;
  }

  /**
   * Reads a file; a byte order mark of UTF-8 counts more than the charset given. Close the stream.
   *
   * @throws java.io.UncheckedIOException if the input cannot be read
   */
  public Stream<Parsed<VaccinationReport>> read(InputStream in, CsvCharset charset) {
    return CsvTable.stream(
        in, charset, ReportColumns.HEADER, row -> new ReportRow(row, tables, source).read());
  }
}
