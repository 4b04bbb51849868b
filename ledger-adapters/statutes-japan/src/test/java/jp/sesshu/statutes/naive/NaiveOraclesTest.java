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
      JsonNode question = cases.get(expected.path("id").asString());
      String programme = expected.path("programme").asString();
      held += hold(question, programme, expected.path("expect"), wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isGreaterThan(700);
  }

  @Test
  void every_reading_of_the_law_holds_for_the_naive_evaluator_too() throws IOException {
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (JsonNode reading : NaiveCases.oracles("readings.jsonl")) {
      JsonNode question = reading.path("case");
      if (question.path("doses").toString().contains("\"R\"")) {
        continue; // it has measles and rubella together only
      }
      String programme = question.path("programmes").path(0).asString();
      held += hold(question, programme, reading.path("expect"), wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isGreaterThan(600);
  }

  /**
   * How many facts the naive evaluator speaks of; those that it sees otherwise go to {@code wrong}.
   */
  private static int hold(JsonNode question, String programme, JsonNode facts, List<String> wrong) {
    int asOf = NaiveCases.day(question, "asOf");
    NaiveEvaluator evaluator =
        new NaiveEvaluator(
            NaiveCases.person(question.path("person")), NaiveCases.doses(question.path("doses")));
    int held = 0;
    for (Map.Entry<String, JsonNode> fact : facts.properties()) {
      Optional<String> actual = actual(evaluator, programme, asOf, fact.getKey());
      if (actual.isEmpty()) {
        continue;
      }
      held++;
      JsonNode want = fact.getValue();
      boolean ok =
          want.isArray() ? among(want, actual.get()) : want.asString().equals(actual.get());
      if (!ok) {
        wrong.add(question.path("id").asString() + " " + fact + " but " + actual.get());
      }
    }
    return held;
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
