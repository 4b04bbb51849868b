package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.sesshu.json.OracleFacts.Answered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No value stands in the name of a test here, so that none stands in a test report. */
class NumberCasesTest {

  private static Answered answer(String... lines) {
    return OracleFacts.answer(NumberCases::answer, lines);
  }

  private static String reason(String kind, String value) {
    JsonNode answer =
        answer("{\"id\":\"n\",\"kind\":\"" + kind + "\",\"value\":\"" + value + "\"}").only();
    return answer.get("valid").booleanValue() ? "VALID" : answer.get("reason").stringValue();
  }

  @Test
  void every_published_fact_about_numbers_holds() throws IOException {
    OracleFacts.hold("numbers", NumberCases::answer);
  }

  @Test
  void no_value_of_the_published_cases_is_repeated() throws IOException {
    byte[] cases = OracleFacts.resource("numbers.cases.jsonl");
    String text = OracleFacts.answer(NumberCases::answer, cases).text();
    JsonMapper mapper = JsonMapper.builder().build();
    String input = new String(cases, StandardCharsets.UTF_8);
    assertThat(input.lines().map(line -> mapper.readTree(line).get("value").stringValue()))
        .isNotEmpty()
        .noneMatch(text::contains);
  }

  @Test
  void an_answer_is_the_id_and_the_verdict_and_nothing_else() {
    assertThat(answer("{\"id\":\"n1\",\"kind\":\"individual\",\"value\":\"123456789018\"}").text())
        .isEqualTo("{\"id\":\"n1\",\"valid\":true}\n");
    assertThat(answer("{\"id\":\"n1\",\"kind\":\"individual\",\"value\":\"123456789012\"}").text())
        .isEqualTo("{\"id\":\"n1\",\"valid\":false,\"reason\":\"CHECK_DIGIT\"}\n");
  }

  @Test
  void what_people_type_is_normalised_first() {
    assertThat(reason("individual", "１２３４－５６７８－９０１８")).isEqualTo("VALID");
    assertThat(reason("individual", "1234 5678 9018")).isEqualTo("VALID");
    assertThat(reason("individual", "1234ー5678ー9018")).isEqualTo("VALID");
  }

  @Test
  void each_refusal_comes_with_its_reason() {
    assertThat(reason("individual", "")).isEqualTo("LENGTH");
    assertThat(reason("individual", "12345678901")).isEqualTo("LENGTH");
    assertThat(reason("individual", "1234567890x")).isEqualTo("CHARACTER");
    assertThat(reason("individual", "000000000000")).isEqualTo("RESERVED");
    assertThat(reason("corporate", "7000012050002")).isEqualTo("VALID");
    assertThat(reason("corporate", "8000012050002")).isEqualTo("CHECK_DIGIT");
    assertThat(reason("municipality", "401005")).isEqualTo("VALID");
    assertThat(reason("municipality", "480009")).isEqualTo("CHECK_DIGIT");
    assertThat(reason("municipality", "480002")).isEqualTo("PREFECTURE");
    assertThat(reason("resident-record", "24727059608")).isEqualTo("VALID");
    assertThat(reason("resident-record", "24727059607")).isEqualTo("CHECK_DIGIT");
  }

  @Test
  void no_error_repeats_the_value_wherever_it_stands() {
    String value = "123456789018";
    Answered answered =
        answer(
            "{\"id\":\"a\",\"kind\":\"individual\",\"value\":123456789018}",
            "{\"id\":\"b\",\"kind\":\"123456789018\",\"value\":\"123456789018\"}",
            "{\"id\":\"c\",\"kind\":\"individual\",\"value\":\"123456789018\",\"123456789018\":1}",
            "{\"id\":\"d\",\"kind\":\"individual\",\"value\":\"123456789018",
            "{\"id\":\"e\",\"kind\":\"individual\",\"value\":\"123456789018\"} 123456789018",
            "{\"id\":\"1234-5678-9018\",\"kind\":\"individual\",\"value\":\"123456789018\"}",
            "123456789018");
    assertThat(answered.run()).isEqualTo(new CaseRun(7, 7));
    assertThat(answered.text()).doesNotContain(value).doesNotContain("1234-5678-9018");
    assertThat(answered.lines().get(5).get("id").isNull()).isTrue();
  }

  @Test
  void kind_and_value_must_be_there_and_nothing_else_may_be() {
    assertThat(answer("{\"id\":\"n\",\"value\":\"1\"}").errorCode()).isEqualTo("FIELD_MISSING");
    assertThat(answer("{\"id\":\"n\",\"kind\":\"individual\"}").errorCode())
        .isEqualTo("FIELD_MISSING");
    assertThat(answer("{\"id\":\"n\",\"kind\":\"person\",\"value\":\"1\"}").errorCode())
        .isEqualTo("NOT_PERMITTED");
    assertThat(answer("{\"id\":\"n\",\"kind\":\"individual\",\"value\":\"1\",\"x\":1}").errorCode())
        .isEqualTo("FIELD_UNKNOWN");
  }
}
