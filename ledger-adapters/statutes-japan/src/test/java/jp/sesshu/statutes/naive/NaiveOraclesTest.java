package jp.sesshu.statutes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The naive evaluator itself, held against what published sources and the statute determine. */
class NaiveOraclesTest {

  @Test
  void every_published_fact_holds_for_the_naive_evaluator_too() throws IOException {
    Map<String, JsonNode> cases = new HashMap<>();
    NaiveCases.oracles("assess.cases.jsonl").forEach(c -> cases.put(c.path("id").asString(), c));
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (JsonNode expected : NaiveCases.oracles("assess.expect.jsonl")) {
      String programme = expected.path("programme").asString();
      JsonNode question = cases.get(expected.path("id").asString());
      int asOf = NaiveCases.day(question, "asOf");
      NaiveEvaluator evaluator =
          new NaiveEvaluator(
              NaiveCases.person(question.path("person")), NaiveCases.doses(question.path("doses")));
      for (Map.Entry<String, JsonNode> fact : expected.path("expect").properties()) {
        Optional<String> actual = actual(evaluator, programme, asOf, fact.getKey());
        if (actual.isEmpty()) {
          continue;
        }
        held++;
        JsonNode want = fact.getValue();
        boolean ok =
            want.isArray() ? among(want, actual.get()) : want.asString().equals(actual.get());
        if (!ok) {
          wrong.add(expected.path("id").asString() + " " + fact + " but " + actual.get());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isGreaterThan(700);
  }

  private static boolean among(JsonNode wanted, String actual) {
    for (JsonNode one : wanted) {
      if (one.asString().equals(actual)) {
        return true;
      }
    }
    return false;
  }

  /** What the naive evaluator says of a fact; empty where it does not speak of such facts. */
  private static Optional<String> actual(
      NaiveEvaluator evaluator, String programme, int asOf, String fact) {
    List<NaiveRange> windows = evaluator.windows(programme, asOf);
    NaiveRange window =
        windows.stream()
            .filter(w -> w.has(asOf))
            .findFirst()
            .orElse(windows.size() == 1 ? windows.get(0) : new NaiveRange(asOf, asOf));
    if (fact.equals("eligibleOn")) {
      return Optional.of(String.valueOf(windows.stream().anyMatch(w -> w.has(asOf))));
    }
    if (fact.startsWith("window")) {
      int day = fact.equals("windowFrom") ? window.from() : window.until();
      return Optional.of(NaiveCalendar.text(day));
    }
    if (programme.equals("covid19-special")) {
      return Optional.empty();
    }
    NaiveAnswer answer = evaluator.judge(programme, asOf);
    return switch (fact) {
      case "statusIn" -> Optional.of(answer.status());
      case "dosesRequired" -> Optional.of(String.valueOf(answer.required()));
      case "dosesValid" -> Optional.of(String.valueOf(answer.valid()));
      case "dosesRemaining" -> Optional.of(String.valueOf(answer.remaining()));
      case "earliest" -> Optional.of(NaiveAnswer.text(answer.earliest()));
      case "latest" -> Optional.of(NaiveAnswer.text(answer.latest()));
      default -> Optional.empty();
    };
  }
}
