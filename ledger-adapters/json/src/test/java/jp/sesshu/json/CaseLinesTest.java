package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sesshu.json.OracleFacts.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseLinesTest {

  /** A format with every kind of field; answers nothing but the id. */
  private static CaseRun everyField(InputStream in, Writer out) throws IOException {
    return CaseLines.answer(
        in,
        out,
        (asked, answers) -> {
          asked.optionalDate("until");
          asked.optionalBoolean("flag");
          asked.texts("names");
          asked.optionalChoice("kind", Map.of("A", 1, "B", 2));
          asked.optionalObject("person").ifPresent(person -> person.date("birthDate"));
          asked.objects("doses").forEach(dose -> dose.text("vaccine"));
          answers.accept(CaseLines.object().put("id", asked.text("id")));
        });
  }

  private static Answered answer(String... lines) {
    return OracleFacts.answer(CaseLinesTest::everyField, lines);
  }

  @Test
  void a_malformed_line_is_answered_in_its_place_and_the_others_still_are() {
    Answered answered = answer("{\"id\":\"1\"}", "{\"id\":\"2\",", "", "{\"id\":\"3\"}");
    assertThat(answered.run()).isEqualTo(new CaseRun(3, 1));
    assertThat(answered.lines().get(0).get("id").stringValue()).isEqualTo("1");
    assertThat(answered.lines().get(1).get("line").intValue()).isEqualTo(2);
    assertThat(answered.lines().get(1).get("id").stringValue()).isEqualTo("2");
    assertThat(answered.lines().get(1).get("error").get("code").stringValue())
        .isEqualTo("NOT_JSON");
    assertThat(answered.lines().get(2).toString()).isEqualTo("{\"id\":\"3\"}");
  }

  @Test
  void blank_lines_count_as_lines_of_the_file_but_not_as_cases() {
    Answered answered = answer("", "  \r", "{\"id\":1}");
    assertThat(answered.run()).isEqualTo(new CaseRun(1, 1));
    assertThat(answered.only().get("line").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "{\"id\":\"x\"} {}", "{\"id\":\"x\",\"id\":\"x\"}", "{'id':1}"})
  void what_is_not_one_strict_json_value_is_not_json(String line) {
    assertThat(answer(line).errorCode()).isEqualTo("NOT_JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "12", "\"{}\""})
  void a_json_value_that_is_no_object_is_refused(String line) {
    assertThat(answer(line).errorCode()).isEqualTo("NOT_AN_OBJECT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | FIELD_MISSING | id",
        "{\"id\":null} | FIELD_MISSING | id",
        "{\"id\":7} | FIELD_TYPE | id",
        "{\"id\":\"x\",\"until\":\"2020-13-01\"} | NOT_A_DATE | until",
        "{\"id\":\"x\",\"flag\":\"true\"} | FIELD_TYPE | flag",
        "{\"id\":\"x\",\"names\":\"one\"} | FIELD_TYPE | names",
        "{\"id\":\"x\",\"names\":[\"one\",2]} | FIELD_TYPE | names[1]",
        "{\"id\":\"x\",\"kind\":\"C\"} | NOT_PERMITTED | kind",
        "{\"id\":\"x\",\"person\":[]} | FIELD_TYPE | person",
        "{\"id\":\"x\",\"person\":{}} | FIELD_MISSING | person.birthDate",
        "{\"id\":\"x\",\"doses\":[{\"vaccine\":\"MR\"},{}]} | FIELD_MISSING | doses[1].vaccine",
        "{\"id\":\"x\",\"doses\":[7]} | FIELD_TYPE | doses[0]",
        "{\"id\":\"x\",\"doses\":[{\"vaccine\":\"MR\",\"lot\":\"1\"}]}|FIELD_UNKNOWN|doses[0].lot",
        "{\"id\":\"x\",\"colour\":1} | FIELD_UNKNOWN | colour",
      })
  void a_fault_names_its_code_and_the_path_of_its_field(String line, String code, String field) {
    Answered answered = answer(line);
    assertThat(answered.errorCode()).isEqualTo(code);
    assertThat(answered.only().get("error").get("field").stringValue()).isEqualTo(field);
  }

  @Test
  void the_exit_status_is_one_if_any_line_was_an_error() {
    assertThat(new CaseRun(0, 0).exitStatus()).isZero();
    assertThat(new CaseRun(9, 0).exitStatus()).isZero();
    assertThat(new CaseRun(9, 1).exitStatus()).isEqualTo(1);
    assertThatThrownBy(() -> new CaseRun(1, 2)).hasMessageContaining("0 to the number of lines");
  }

  @Test
  void an_optional_field_that_is_null_counts_as_absent() {
    assertThat(answer("{\"id\":\"x\",\"until\":null,\"doses\":null}").run().errors()).isZero();
  }

  @Test
  void an_unknown_field_whose_name_may_be_a_value_is_not_repeated() {
    Answered answered = answer("{\"id\":\"x\",\"123456789018\":1}");
    assertThat(answered.errorCode()).isEqualTo("FIELD_UNKNOWN");
    assertThat(answered.text()).doesNotContain("123456789018");
  }

  @Test
  void a_byte_order_mark_is_skipped_and_windows_line_ends_are_read() {
    Answered answered = answer("\uFEFF{\"id\":\"1\"}\r", "{\"id\":\"2\"}\r");
    assertThat(answered.run()).isEqualTo(new CaseRun(2, 0));
  }

  @Test
  void bad_utf8_spoils_its_own_line_only() {
    byte[] input =
        "{\"id\":\"a\"}\n{\"id\":\"?\"}\n{\"id\":\"c\"}".getBytes(StandardCharsets.UTF_8);
    input[18] = (byte) 0x83;
    Answered answered = OracleFacts.answer(CaseLinesTest::everyField, input);
    assertThat(answered.run()).isEqualTo(new CaseRun(3, 1));
    assertThat(answered.lines().get(1).get("error").get("code").stringValue())
        .isEqualTo("NOT_JSON");
  }

  @Test
  void a_line_of_the_greatest_length_is_read_and_a_longer_one_refused() {
    String id = "x".repeat(CaseLines.LONGEST_LINE - "{\"id\":\"\"}".length());
    Answered answered =
        answer("{\"id\":\"" + id + "\"}", "{\"id\":\"" + id + "y\"}", "{\"id\":\"z\"}");
    assertThat(answered.run()).isEqualTo(new CaseRun(3, 1));
    assertThat(answered.lines().get(1).get("error").get("code").stringValue())
        .isEqualTo("LINE_TOO_LONG");
    assertThat(answered.lines().get(2).get("id").stringValue()).isEqualTo("z");
  }

  @Test
  void a_defect_of_the_program_is_an_answer_without_the_exceptions_words() {
    Answered answered =
        OracleFacts.answer(
            (in, out) ->
                CaseLines.answer(
                    in,
                    out,
                    (asked, answers) -> {
                      throw new IllegalStateException(asked.text("secret"));
                    }),
            "{\"id\":\"x\",\"secret\":\"hidden\"}");
    assertThat(answered.errorCode()).isEqualTo("INTERNAL");
    assertThat(answered.text()).contains("IllegalStateException").doesNotContain("hidden");
  }

  @Test
  void nothing_is_written_for_a_case_whose_answer_came_before_its_fault() {
    assertThat(answer("{\"id\":\"x\",\"colour\":1}").lines()).hasSize(1);
  }

  @Test
  void what_is_answered_is_flushed_before_more_is_awaited() throws IOException {
    List<String> events = new ArrayList<>();
    InputStream in =
        new InputStream() {
          private int turn;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            events.add("read");
            byte[] line = "{\"id\":\"1\"}\n".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return turn++ == 0 ? line.length : -1;
          }
        };
    Writer out =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) {
            events.add("write");
          }

          @Override
          public void flush() {
            events.add("flush");
          }

          @Override
          public void close() {}
        };
    everyField(in, out);
    assertThat(String.join(" ", events))
        .startsWith("flush read write")
        .contains("flush read flush");
  }
}
