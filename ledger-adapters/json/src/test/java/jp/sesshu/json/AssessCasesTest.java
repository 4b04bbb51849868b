package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.json.OracleFacts.Answered;
import jp.sesshu.statutes.ReasonTexts;
import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AssessCasesTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final RuleBook BOOK = StatutesJapan.ruleBook();
  private static final OracleFacts.Format FORMAT =
      (in, out) -> AssessCases.answer(in, out, BOOK, ReasonTexts.JAPANESE::of);

  @Test
  void every_published_fact_about_a_programme_of_the_book_holds() throws IOException {
    Map<String, JsonNode> answers = new HashMap<>();
    for (JsonNode line : OracleFacts.answer(FORMAT, casesOfTheBook()).lines()) {
      assertThat(line.get("error")).as(line.toString()).isNull();
      answers.put(key(line), line);
    }
    List<String> broken = new ArrayList<>();
    int facts = 0;
    for (JsonNode fact : lines("assess.expect.jsonl")) {
      if (ids().contains(fact.get("programme").stringValue())) {
        for (Map.Entry<String, JsonNode> want : fact.get("expect").properties()) {
          facts++;
          if (!ExpectedFact.holds(want.getKey(), want.getValue(), answers.get(key(fact)))) {
            broken.add(key(fact) + " " + want + " but " + answers.get(key(fact)));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(facts).isGreaterThan(400);
  }

  @Test
  void the_sample_of_the_format_is_answered_as_printed() {
    JsonNode answer =
        OracleFacts.answer(
                FORMAT,
                "{\"id\":\"c1\",\"asOf\":\"2025-06-01\",\"programmes\":[\"mr-2\"],"
                    + "\"person\":{\"birthDate\":\"2019-04-02\",\"sex\":\"F\"},"
                    + "\"doses\":[{\"vaccine\":\"MR\",\"date\":\"2020-04-10\"}]}")
            .only();
    assertThat(answer.get("status").stringValue()).isEqualTo("DUE");
    assertThat(answer.get("windows").toString())
        .isEqualTo("[{\"from\":\"2025-04-01\",\"until\":\"2026-03-31\"}]");
    assertThat(answer.get("next").toString())
        .isEqualTo(
            "{\"seriesDose\":\"2\",\"earliest\":\"2025-04-01\",\"latest\":\"2026-03-31\","
                + "\"standardFrom\":\"2025-04-01\",\"standardUntil\":\"2026-03-31\","
                + "\"vaccines\":[\"MR\",\"M\",\"R\"],\"volumeMl\":0.5,\"route\":\"SC\"}");
    assertThat(answer.get("doses").get(0).get("reasons").toString())
        .isEqualTo("[\"OTHER_PROGRAMME\"]");
    assertThat(answer.get("reasons").get(0).get("citation").stringValue())
        .isEqualTo("予防接種法施行令 第3条第1項 表 麻しんの項 第2号");
  }

  @Test
  void a_misspelt_field_of_the_person_is_an_error_and_not_ignored() {
    Answered answered =
        OracleFacts.answer(
            FORMAT,
            "{\"id\":\"c1\",\"asOf\":\"2025-06-01\",\"person\":{\"birthDate\":\"2019-04-02\","
                + "\"sex\":\"F\",\"infection\":[]},\"doses\":[]}");
    assertThat(answered.errorCode()).isEqualTo("FIELD_UNKNOWN");
    assertThat(answered.run().exitStatus()).isEqualTo(1);
  }

  @Test
  void an_unknown_programme_is_an_error_and_the_next_line_is_answered() {
    String person = "\"person\":{\"birthDate\":\"2019-04-02\",\"sex\":\"F\"}}";
    Answered answered =
        OracleFacts.answer(
            FORMAT,
            "{\"id\":\"a\",\"asOf\":\"2025-06-01\",\"programmes\":[\"mr-9\"]," + person,
            "{\"id\":\"b\",\"asOf\":\"2025-06-01\",\"programmes\":[\"mr-2\"]," + person);
    assertThat(answered.lines().get(0).get("error").get("code").stringValue())
        .isEqualTo("NOT_PERMITTED");
    assertThat(answered.lines().get(1).get("status").stringValue()).isEqualTo("DUE");
  }

  @Test
  void without_programmes_every_one_of_the_book_is_answered_in_its_order() {
    Answered answered =
        OracleFacts.answer(
            FORMAT,
            "{\"id\":\"a\",\"asOf\":\"2025-06-01\","
                + "\"person\":{\"birthDate\":\"2025-01-02\",\"sex\":\"M\"}}");
    assertThat(answered.lines().stream().map(line -> line.get("programme").stringValue()))
        .containsExactlyElementsOf(BOOK.programmes().stream().map(id -> id.value()).toList());
  }

  private static Set<String> ids() {
    Set<String> ids = new HashSet<>();
    BOOK.programmes().forEach(id -> ids.add(id.value()));
    return ids;
  }

  private static String key(JsonNode line) {
    return line.get("id").stringValue() + " " + line.get("programme").stringValue();
  }

  private static List<JsonNode> lines(String name) throws IOException {
    return new String(OracleFacts.resource(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(MAPPER::readTree)
        .toList();
  }

  /** The cases with only those programmes that the book has. */
  private static byte[] casesOfTheBook() throws IOException {
    StringBuilder cases = new StringBuilder();
    for (JsonNode line : lines("assess.cases.jsonl")) {
      ArrayNode kept = MAPPER.createArrayNode();
      for (JsonNode programme : line.get("programmes").values()) {
        if (ids().contains(programme.stringValue())) {
          kept.add(programme);
        }
      }
      if (!kept.isEmpty()) {
        cases.append(((ObjectNode) line).set("programmes", kept)).append('\n');
      }
    }
    return cases.toString().getBytes(StandardCharsets.UTF_8);
  }
}
