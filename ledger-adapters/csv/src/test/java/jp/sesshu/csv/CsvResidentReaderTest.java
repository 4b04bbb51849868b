package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.ResidencyChange.Kind;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvResidentReaderTest {

  private static final List<String> COLUMNS =
      Stream.concat(ResidentColumns.REGISTER.stream(), ResidentColumns.NUMBERS.stream()).toList();

  private static final Map<String, String> HANAKO =
      Map.ofEntries(
          Map.entry("整理番号", "000000000000017"),
          Map.entry("氏名カナ", "ヤマダ ハナコ"),
          Map.entry("氏名漢字", "山田　花子"),
          Map.entry("生年月日", "2019-04-02"),
          Map.entry("性別", "女"),
          Map.entry("町丁目", "40106012"),
          Map.entry("番地", "1"),
          Map.entry("枝", "2"),
          Map.entry("子枝", "3"),
          Map.entry("住所", "北九州市小倉北区城内１番１号"),
          Map.entry("方書", "髙﨑ハイツ１０１"),
          Map.entry("世帯番号", "H0001"),
          Map.entry("郵便番号", "803-0813"),
          Map.entry("続柄区分", "20"),
          Map.entry("取消", "0"),
          Map.entry("住登外フラグ", "0"),
          Map.entry("外国人フラグ", "1"),
          Map.entry("外国人本名カナ", "スミス ハナコ"),
          Map.entry("外国人本名漢字", "SMITH HANAKO"),
          Map.entry("住民となった日", "令和2年4月1日"),
          Map.entry("住民でなくなった日", ""),
          Map.entry("異動", "転居"),
          Map.entry("異動年月日", "R3.10.4"),
          Map.entry("住民異動", "転入"),
          Map.entry("住民異動年月日", "5020401"),
          Map.entry("転入前住所", "福岡市中央区天神１丁目"),
          Map.entry("転入前方書", "コーポ天神"),
          Map.entry("転出後住所", "大分市荷揚町"),
          Map.entry("転出後方書", "２階"),
          Map.entry("個人番号", "123456789018"),
          Map.entry("個人番号の枝番", "2"));

  @Test
  void every_column_of_the_register_is_kept() {
    ResidentFileRow row = onlyGood(file().header().row());
    Particulars person = row.register().particulars();
    assertThat(person.number().value()).isEqualTo("000000000000017");
    assertThat(person.demographics().name().kanji()).isEqualTo("山田　花子");
    assertThat(person.demographics().name().registeredName()).contains("SMITH HANAKO");
    assertThat(person.demographics().sex()).isEqualTo(Sex.FEMALE);
    assertThat(person.demographics().address().building()).isEqualTo("髙﨑ハイツ１０１");
    assertThat(person.demographics().address().subBranch()).isEqualTo("3");
    assertThat(person.household().orElseThrow().number().value()).isEqualTo("H0001");
    assertThat(person.change().orElseThrow().kind()).isEqualTo(Kind.MOVE_WITHIN);
    assertThat(person.residentChange().orElseThrow().on()).isEqualTo(LocalDate.of(2020, 4, 1));
    assertThat(person.previousAddress().orElseThrow().building()).isEqualTo("コーポ天神");
    assertThat(person.forwardingAddress().orElseThrow().text()).isEqualTo("大分市荷揚町");
    assertThat(person.nationality()).isEqualTo(Particulars.Nationality.FOREIGN);
    assertThat(row.register().residentSinceOrNull()).isEqualTo(LocalDate.of(2020, 4, 1));
    assertThat(row.register().outsideRegister()).isFalse();
    assertThat(row.number()).isPresent();
    assertThat(row.numberBranch()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-04-02", "20190402", "平成31年4月2日", "H31.4.2", "4310402", "２０１９０４０２"})
  void a_birthday_is_read_in_every_written_form(String written) {
    ResidentFileRow row = onlyGood(file().header().row(Map.of("生年月日", written)));
    assertThat(row.register().particulars().demographics().birthDate())
        .isEqualTo(LocalDate.of(2019, 4, 2));
  }

  @Test
  void an_unknown_word_for_an_event_is_kept_as_it_came() {
    ResidentFileRow row = onlyGood(file().header().row(Map.of("異動", "職権修正")));
    assertThat(row.register().particulars().change().orElseThrow().asWritten()).isEqualTo("職権修正");
  }

  @Test
  void a_file_without_the_columns_of_the_number_is_complete() {
    CsvFile file = new CsvFile(ResidentColumns.REGISTER, HANAKO).header().row();
    assertThat(onlyGood(file).number()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012", "12345678901", "１２３４５６７８９０１２", "1234567890AB"})
  void a_mistyped_individual_number_is_refused_and_nowhere_repeated(String mistyped) {
    List<Parsed<ResidentFileRow>> rows = read(file().header().row(Map.of("個人番号", mistyped)));
    Problem problem = CsvFile.problem(rows.get(0));
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_VALUE);
    assertThat(problem.field()).contains("個人番号");
    assertThat(rows.toString()).doesNotContain(mistyped);
  }

  @Test
  void an_individual_number_written_in_groups_and_full_width_is_read() {
    ResidentFileRow row = onlyGood(file().header().row(Map.of("個人番号", "１２３４ ５６７８ ９０１８")));
    assertThat(row.number().orElseThrow().reveal(kind -> {})).isEqualTo("123456789018");
  }

  @Test
  void nothing_read_shows_a_name_or_a_number_in_its_text() {
    String shown = read(file().header().row()).toString();
    assertThat(shown).doesNotContain("山田").doesNotContain("123456789018").doesNotContain("城内");
  }

  @Test
  void each_bad_cell_is_told_with_its_line_and_column_and_the_good_rows_are_kept() {
    List<Parsed<ResidentFileRow>> rows =
        read(
            file()
                .header()
                .row(Map.of("生年月日", "2019-02-29"))
                .row()
                .row(Map.of("性別", "不明"))
                .row(Map.of("整理番号", ""))
                .row(Map.of("氏名カナ", "", "氏名漢字", "　"))
                .row(Map.of("世帯番号", ""))
                .row(Map.of("異動年月日", ""))
                .row(Map.of("取消", "9"))
                .row());
    assertThat(rows.stream().map(CsvFile::told))
        .containsExactly(
            "BAD_DATE 2 生年月日",
            "good 3",
            "UNKNOWN_CODE 4 性別",
            "MISSING_VALUE 5 整理番号",
            "MISSING_VALUE 6 氏名カナ",
            "MISSING_VALUE 7 世帯番号",
            "MISSING_VALUE 8 異動年月日",
            "UNKNOWN_CODE 9 取消",
            "good 10");
  }

  @Test
  void of_several_bad_cells_in_a_row_the_first_in_precedence_is_told() {
    List<Parsed<ResidentFileRow>> rows =
        read(file().header().row(Map.of("性別", "x", "異動年月日", "いつか", "整理番号", "")));
    assertThat(rows.stream().map(CsvFile::told)).containsExactly("MISSING_VALUE 2 整理番号");
  }

  @Test
  void a_file_in_utf8_read_as_ms932_is_refused_with_what_it_is() {
    wrongCharset(file().in(StandardCharsets.UTF_8), CsvCharset.MS932, "UTF-8");
  }

  @Test
  void a_file_in_ms932_read_as_utf8_is_refused_with_what_it_is() {
    wrongCharset(file(), CsvCharset.UTF_8, "MS932");
  }

  @Test
  void files_in_utf16_and_euc_and_jis_are_refused_with_what_they_are() {
    wrongCharset(file().in(StandardCharsets.UTF_16), CsvCharset.MS932, "UTF-16");
    wrongCharset(file().in(StandardCharsets.UTF_16LE), CsvCharset.UTF_8, "UTF-16");
    wrongCharset(file().in(Charset.forName("EUC-JP")), CsvCharset.MS932, "EUC-JP");
    wrongCharset(file().in(Charset.forName("EUC-JP")), CsvCharset.UTF_8, "EUC-JP");
    wrongCharset(file().in(Charset.forName("ISO-2022-JP")), CsvCharset.MS932, "ISO-2022-JP");
  }

  @Test
  void a_byte_order_mark_counts_more_than_the_charset_given() {
    CsvFile file = file().in(StandardCharsets.UTF_8).bytes(CsvFile.utf8("\uFEFF"));
    ResidentFileRow row = onlyGood(file.header().row(Map.of("氏名漢字", "𠮷田　花子")));
    assertThat(row.register().particulars().demographics().name().kanji()).isEqualTo("𠮷田　花子");
  }

  private static void wrongCharset(CsvFile file, CsvCharset given, String found) {
    List<Parsed<ResidentFileRow>> rows = read(file.header().row(), given);
    assertThat(rows).hasSize(1);
    Problem problem = CsvFile.problem(rows.get(0));
    assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_CHARSET);
    assertThat(problem.attributes())
        .containsEntry("given", given.label())
        .containsEntry("found", found);
  }

  private static CsvFile file() {
    return new CsvFile(COLUMNS, HANAKO);
  }

  private static ResidentFileRow onlyGood(CsvFile file) {
    List<Parsed<ResidentFileRow>> rows = read(file);
    assertThat(rows.stream().map(CsvFile::told)).containsExactly("good 2");
    return ((Parsed.Good<ResidentFileRow>) rows.get(0)).value();
  }

  private static List<Parsed<ResidentFileRow>> read(CsvFile file) {
    return read(file, CsvCharset.MS932);
  }

  private static List<Parsed<ResidentFileRow>> read(CsvFile file, CsvCharset charset) {
    try (Stream<Parsed<ResidentFileRow>> rows =
        new CsvResidentReader().read(file.open(), charset)) {
      return rows.toList();
    }
  }
}
