package jp.sesshu.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sesshu.csv.CsvListWriter.Replacement;
import jp.sesshu.csv.CsvListWriter.Unencodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvListWriterTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "+81", "-1+1", "@SUM", "＝１", "\t=1", "-", "=\n1"})
  void a_cell_that_a_spreadsheet_would_compute_gets_an_apostrophe(String cell) {
    boolean number = cell.equals("+81");
    assertThat(CsvListWriter.harmless(cell)).isEqualTo(number ? cell : "'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5", "0", "", "山田", "a=b", "1-2"})
  void any_other_cell_stays_as_it_is(String cell) {
    assertThat(CsvListWriter.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void a_name_outside_ms932_is_refused_unless_the_geta_is_asked_for() {
    try (CsvListWriter list = list(Unencodable.REFUSE, CsvCharset.MS932)) {
      assertThatThrownBy(() -> list.row(List.of("1", "𠮷田")))
          .isInstanceOf(UnencodableCharacterException.class);
    }
  }

  @Test
  void every_geta_is_told_with_its_line_and_column() {
    CsvListWriter list = list(Unencodable.REPLACE_BY_GETA, CsvCharset.MS932);
    list.row(List.of("1", "山田"));
    list.row(List.of("2", "𠮷田〜"));
    list.close();
    assertThat(bytes.toString(CsvFile.WINDOWS)).isEqualTo("番号,氏名\r\n1,山田\r\n2,〓田〓\r\n");
    assertThat(list.replacements()).containsExactly(new Replacement(3, "氏名"));
  }

  @Test
  void a_list_in_utf8_keeps_every_character_and_begins_with_a_mark() {
    CsvListWriter list = list(Unencodable.REPLACE_BY_GETA, CsvCharset.UTF_8);
    list.row(List.of("1", "𠮷田〜"));
    list.close();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF番号,氏名\r\n1,𠮷田〜\r\n");
    assertThat(list.replacements()).isEmpty();
  }

  private CsvListWriter list(Unencodable policy, CsvCharset charset) {
    return new CsvListWriter(bytes, charset, List.of("番号", "氏名"), policy);
  }
}
