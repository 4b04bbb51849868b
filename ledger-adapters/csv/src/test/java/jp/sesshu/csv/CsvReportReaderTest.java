package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReportReaderTest {

  private static final Map<String, String> MEASLES =
      Map.ofEntries(
          Map.entry("整理番号", "000000000000017"),
          Map.entry("氏名カナ", "ﾔﾏﾀﾞ ﾊﾅｺ"),
          Map.entry("氏名漢字", "山田　花子"),
          Map.entry("生年月日", "2019-04-02"),
          Map.entry("性別", "2"),
          Map.entry("住所", "小倉北区城内１－１"),
          Map.entry("事業番号", "06"),
          Map.entry("期・回数区分", "11"),
          Map.entry("予防枝番", "1"),
          Map.entry("年度", "令和2年度"),
          Map.entry("事業予定連番", "20200012"),
          Map.entry("受診日", "R2.4.10"),
          Map.entry("会場その他", "保健センター"),
          Map.entry("受診種別", "1"),
          Map.entry("登録日", "20200501"),
          Map.entry("接種医療機関番号", "4010001"),
          Map.entry("接種医療機関その他", "城内小児科"),
          Map.entry("接種区分", "1"),
          Map.entry("Lot番号", "ｍｒ２０１－ａ"),
          Map.entry("接種量", "0.50mL"),
          Map.entry("印刷区分", "1"),
          Map.entry("印刷日", "2020-04-10"),
          Map.entry("ワクチンメーカー名コード", "07"),
          Map.entry("予診理由", ""),
          Map.entry("備考", "保護者同伴"),
          Map.entry("登録区", "3"),
          Map.entry("ワクチン", "MR"),
          Map.entry("接種医師名", "小倉　太郎"));

  @Test
  void every_column_of_a_report_is_kept() {
    VaccinationReport report = onlyGood(file().header().row());
    assertThat(report.line()).isEqualTo(2);
    assertThat(report.person().number().orElseThrow().value()).isEqualTo("000000000000017");
    assertThat(report.person().kana()).isEqualTo("ﾔﾏﾀﾞ ﾊﾅｺ");
    assertThat(report.person().sex()).isEqualTo(Sex.FEMALE);
    VaccinationRecord visit = report.visit();
    assertThat(visit.programme().value()).isEqualTo("mr-1");
    assertThat(visit.kind()).isEqualTo(VaccinationKind.ROUTINE);
    assertThat(visit.seriesDose()).isEqualTo(new SeriesDose(1, 1));
    assertThat(visit.branch().orElseThrow().value()).isEqualTo("1");
    assertThat(visit.fiscalYear().year()).isEqualTo(2020);
    assertThat(visit.scheduleSequence()).isEqualTo("20200012");
    assertThat(visit.vaccinatedOn()).isEqualTo(LocalDate.of(2020, 4, 10));
    assertThat(visit.registeredOn()).contains(LocalDate.of(2020, 5, 1));
    assertThat(visit.printedOn()).contains(LocalDate.of(2020, 4, 10));
    assertThat(visit.venue().place()).contains("保健センター");
    assertThat(visit.venue().providerName()).contains("城内小児科");
    assertThat(visit.venue().doctorName()).contains("小倉　太郎");
    assertThat(visit.note()).isEqualTo("保護者同伴");
    assertThat(visit.registrationCode()).isEqualTo("3");
    VisitOutcome.Administered dose = (VisitOutcome.Administered) visit.outcome();
    assertThat(dose.vaccine().value()).isEqualTo("MR");
    assertThat(dose.lot().orElseThrow().value()).isEqualTo("MR201-A");
    assertThat(dose.volume().orElseThrow()).hasToString("0.5 mL");
    assertThat(dose.manufacturer().orElseThrow().value()).isEqualTo("07");
  }

  @Test
  void a_visit_that_ended_with_the_screening_keeps_its_reason() {
    Map<String, String> screened =
        Map.of("接種区分", "2", "予診理由", "発熱", "ワクチン", "", "Lot番号", "", "接種量", "", "ワクチンメーカー名コード", "");
    VaccinationReport report = onlyGood(file().header().row(screened));
    assertThat(report.visit().outcome())
        .isEqualTo(
            new VisitOutcome.NotAdministered(
                VisitOutcome.NotAdministered.Kind.SCREENED_ONLY, "発熱"));
  }

  @ParameterizedTest
  @CsvSource({
    "生年月日,2019-02-29,BAD_DATE",
    "受診日,令和元年4月30日,BAD_DATE",
    "受診日,'',MISSING_VALUE",
    "登録日,昨日,BAD_DATE",
    "整理番号,12-34,BAD_VALUE",
    "性別,不明,UNKNOWN_CODE",
    "事業番号,99,UNKNOWN_CODE",
    "期・回数区分,77,UNKNOWN_CODE",
    "接種区分,9,UNKNOWN_CODE",
    "ワクチン,MMR,UNKNOWN_VACCINE",
    "ワクチン,'',VACCINE_NOT_NAMED",
    "年度,昭和と平成,BAD_VALUE",
    "接種量,半分,BAD_VALUE",
    "接種量,1e9,BAD_VALUE",
    "Lot番号,＃１,BAD_VALUE",
    "接種医療機関番号,１２３,BAD_VALUE",
    "印刷日,'',MISSING_VALUE",
    "予診理由,発熱,CONTRADICTION",
  })
  void a_bad_cell_is_told_by_code_line_and_column_and_the_good_rows_are_kept(
      String column, String bad, ProblemCode code) {
    CsvFile file = file().header().row().row(Map.of(column, bad)).row();
    assertThat(told(file)).containsExactly("good 2", code + " 3 " + column, "good 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"備考", "氏名漢字", "住所", "接種医師名", "Lot番号", "予診理由", "事業予定連番"})
  void a_personal_number_in_any_text_is_refused_and_nowhere_repeated(String column) {
    for (String leak : List.of("123456789018", "番号は１２３４ ５６７８ ９０１８です", "1234-5678-9018")) {
      CsvFile file = file().header().row(Map.of(column, leak)).row();
      assertThat(told(file)).containsExactly("PERSONAL_NUMBER 2 " + column, "good 3");
      assertThat(read(file).toString()).doesNotContain("5678").doesNotContain("５６７８");
    }
  }

  @Test
  void a_telephone_number_or_other_digits_in_a_note_are_no_personal_number() {
    for (String note :
        List.of("093-582-2090", "123456789012", "20190402 20200410", "0123456789018")) {
      assertThat(told(file().header().row(Map.of("備考", note)))).containsExactly("good 2");
    }
  }

  @Test
  void a_column_for_personal_numbers_closes_the_whole_file() {
    CsvFile file = file().line(String.join(",", ReportColumns.ALL) + ",個人番号").row().row();
    assertThat(told(file)).containsExactly("PERSONAL_NUMBER_COLUMN 1 個人番号");
  }

  @Test
  void missing_and_unknown_and_repeated_columns_are_told_and_no_row_is_read() {
    String header = String.join(",", ReportColumns.ALL).replace("Lot番号", "Ｌｏｔ番号") + ",備考";
    assertThat(told(file().line(header).row()))
        .containsExactly("MISSING_COLUMN 1 Lot番号", "UNKNOWN_COLUMN 1 -", "UNKNOWN_COLUMN 1 備考");
  }

  @Test
  void an_empty_file_is_told_and_a_file_of_a_header_alone_has_no_rows() {
    assertThat(told(file())).containsExactly("EMPTY_FILE 0 -");
    assertThat(told(file().header())).isEmpty();
  }

  @Test
  void a_file_without_header_is_told_by_its_missing_columns() {
    assertThat(told(file().row().row()))
        .contains("MISSING_COLUMN 1 整理番号")
        .noneMatch(problem -> problem.startsWith("good"));
    assertThat(read(file().row()).toString()).doesNotContain("山田");
  }

  @Test
  void a_truncated_last_line_is_told_and_the_rows_before_it_are_kept() {
    String cells = file().cells(Map.of());
    CsvFile file = file().header().row().unended(cells.substring(0, cells.indexOf("MR") + 1));
    assertThat(told(file)).containsExactly("good 2", "TRUNCATED_LINE 3 -");
    assertThat(CsvFile.problem(read(file).get(1)).attributes()).containsEntry("lineEnd", "false");
  }

  @Test
  void a_last_line_cut_within_a_character_is_truncated_not_unreadable() {
    byte[] row = file().cells(Map.of()).getBytes(CsvFile.WINDOWS);
    byte[] cut = java.util.Arrays.copyOf(row, row.length - 1);
    assertThat(told(file().header().row().bytes(cut)))
        .containsExactly("good 2", "TRUNCATED_LINE 3 -");
  }

  @Test
  void a_last_line_without_line_end_is_a_good_line() {
    assertThat(told(file().header().unended(file().cells(Map.of())))).containsExactly("good 2");
  }

  @Test
  void a_line_with_too_many_fields_is_told() {
    CsvFile file = file().header().line(file().cells(Map.of()) + ",余り").row();
    assertThat(told(file)).containsExactly("TOO_MANY_FIELDS 2 -", "good 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_kind_of_line_end_is_read_and_blank_lines_count_as_lines(String end) {
    CsvFile file = file().endingLinesWith(end).header().line("").row().line(",".repeat(27)).row();
    assertThat(told(file)).containsExactly("good 3", "good 5");
  }

  @Test
  void a_line_break_within_quotes_belongs_to_the_field_and_counts_as_a_line() {
    String two = file().cells(Map.of("備考", "\"一行目\r\n二行目、\"\"引用\"\"、\""));
    List<Parsed<VaccinationReport>> rows = read(file().header().line(two).row());
    assertThat(rows.stream().map(CsvFile::told)).containsExactly("good 2", "good 4");
    VaccinationReport report = ((Parsed.Good<VaccinationReport>) rows.get(0)).value();
    assertThat(report.visit().note()).isEqualTo("一行目\n二行目、\"引用\"、");
  }

  @Test
  void a_quote_that_is_never_closed_spoils_its_own_line_alone() {
    CsvFile file = file().header().row(Map.of("氏名漢字", "\"山田")).row().row();
    assertThat(told(file)).containsExactly("TRUNCATED_LINE 2 -", "good 3", "good 4");
  }

  @Test
  void two_stray_quotes_do_not_swallow_the_rows_between_them() {
    CsvFile file = file().header().row(Map.of("備考", "\"a")).row().row(Map.of("備考", "\"b")).row();
    assertThat(told(file).stream().filter(line -> line.startsWith("good")))
        .containsExactly("good 3", "good 5");
    assertThat(told(file)).hasSize(4);
  }

  @Test
  void text_behind_a_closing_quote_is_told() {
    CsvFile file = file().header().row(Map.of("備考", "\"a\"b")).row();
    assertThat(told(file)).containsExactly("BAD_VALUE 2 -", "good 3");
  }

  @Test
  void bytes_of_no_character_spoil_their_line_alone() {
    byte[] row = file().cells(Map.of("備考", "??")).getBytes(CsvFile.WINDOWS);
    int at = new String(row, StandardCharsets.ISO_8859_1).indexOf("??");
    row[at] = (byte) 0x81;
    row[at + 1] = (byte) 0xAD;
    CsvFile file = file().header().row().bytes(row).line("").row();
    assertThat(told(file)).containsExactly("good 2", "UNREADABLE_CHARACTER 3 -", "good 4");
  }

  @Test
  void nul_bytes_and_replacement_characters_spoil_their_line_alone() {
    CsvFile file =
        file()
            .in(StandardCharsets.UTF_8)
            .header()
            .row(Map.of("備考", "a\0b"))
            .row(Map.of("氏名漢字", "\uFFFD田"))
            .row();
    assertThat(told(file, CsvCharset.UTF_8))
        .containsExactly("UNREADABLE_CHARACTER 2 -", "UNREADABLE_CHARACTER 3 -", "good 4");
  }

  @Test
  void a_row_in_utf8_within_a_file_in_ms932_is_told_with_what_it_is() {
    CsvFile file = file().header().row().bytes(CsvFile.utf8(file().cells(Map.of()) + "\n")).row();
    assertThat(told(file)).containsExactly("good 2", "UNREADABLE_CHARACTER 3 -", "good 4");
    Problem problem = CsvFile.problem(read(file).get(1));
    assertThat(problem.attributes()).containsEntry("found", "UTF-8");
  }

  @Test
  void a_line_of_ten_megabytes_is_told_and_the_next_row_is_read() {
    CsvFile file = file().header().line("x".repeat(10_000_000)).row();
    List<Parsed<VaccinationReport>> rows = read(file);
    assertThat(rows.stream().map(CsvFile::told)).containsExactly("BAD_VALUE 2 -", "good 3");
    assertThat(CsvFile.problem(rows.get(0)).attributes()).containsEntry("reason", "LINE_TOO_LONG");
  }

  @Test
  void a_file_in_the_wrong_charset_has_one_problem_and_no_row() {
    CsvFile file = file().in(StandardCharsets.UTF_8).header().row().row();
    assertThat(told(file)).containsExactly("WRONG_CHARSET 1 -");
    assertThat(told(file, CsvCharset.UTF_8)).containsExactly("good 2", "good 3");
  }

  private static CsvFile file() {
    return new CsvFile(ReportColumns.ALL, MEASLES);
  }

  private static VaccinationReport onlyGood(CsvFile file) {
    List<Parsed<VaccinationReport>> rows = read(file);
    assertThat(rows.stream().map(CsvFile::told)).containsExactly("good 2");
    return ((Parsed.Good<VaccinationReport>) rows.get(0)).value();
  }

  private static List<String> told(CsvFile file) {
    return told(file, CsvCharset.MS932);
  }

  private static List<String> told(CsvFile file, CsvCharset charset) {
    return read(file, charset).stream().map(CsvFile::told).toList();
  }

  private static List<Parsed<VaccinationReport>> read(CsvFile file) {
    return read(file, CsvCharset.MS932);
  }

  private static List<Parsed<VaccinationReport>> read(CsvFile file, CsvCharset charset) {
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), "reports.csv");
    try (Stream<Parsed<VaccinationReport>> rows = reader.read(file.open(), charset)) {
      return rows.toList();
    }
  }
}
