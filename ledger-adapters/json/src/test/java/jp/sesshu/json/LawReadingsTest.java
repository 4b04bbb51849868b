package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sesshu.statutes.ReasonTexts;
import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we read out of the articles and of published pages, programme by programme. {@code
 * readings.jsonl} has one case a line: the case as {@code assess} takes it, what is expected of the
 * answer in the words of the oracles, the article, and where it is said ({@code law}: the article
 * itself).
 */
class LawReadingsTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void every_reading_of_the_law_is_answered_so() throws IOException {
    List<JsonNode> readings = readings();
    List<JsonNode> answers = answers(readings);
    assertThat(answers).hasSameSizeAs(readings);
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      JsonNode reading = readings.get(i);
      for (Map.Entry<String, JsonNode> want : reading.get("expect").properties()) {
        if (!ExpectedFact.holds(want.getKey(), want.getValue(), answers.get(i))) {
          broken.add(want + " by " + reading.get("article") + " but " + answers.get(i));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_reading_names_its_article_and_its_source() throws IOException {
    for (JsonNode reading : readings()) {
      assertThat(reading.get("article").stringValue()).as(reading.toString()).isNotBlank();
      assertThat(reading.get("source").stringValue()).as(reading.toString()).isNotBlank();
      assertThat(reading.get("expect").isEmpty()).as(reading.toString()).isFalse();
    }
  }

  private static List<JsonNode> answers(List<JsonNode> readings) {
    String[] cases = readings.stream().map(r -> r.get("case").toString()).toArray(String[]::new);
    return OracleFacts.answer(
            (in, out) ->
                AssessCases.answer(in, out, StatutesJapan.ruleBook(), ReasonTexts.JAPANESE::of),
            cases)
        .lines();
  }

  private static List<JsonNode> readings() throws IOException {
    return new String(OracleFacts.resource("readings.jsonl"), StandardCharsets.UTF_8)
        .lines()
        .map(MAPPER::readTree)
        .toList();
  }
}
