package jp.sesshu.statutes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two evaluators, written apart, judge the same random people on the same days. */
class NaiveComparisonTest {

  private static final long SEED = 20_130_401L;

  @Test
  void engine_and_naive_evaluator_agree_on_random_people() {
    agree(0, Integer.getInteger("sesshu.naive.people", 400));
  }

  @Tag("slow")
  @Test
  void engine_and_naive_evaluator_agree_on_a_hundred_thousand_people() {
    agree(0, 100_000);
  }

  private static void agree(int from, int people) {
    NaiveDisagreements found =
        new NaiveDisagreements(new NaiveEngine(StatutesJapan.ruleBook().assessor()));
    for (int i = from; i < from + people; i++) {
      found.compare(SEED + i);
    }
    assertThat(found.report()).isEmpty();
    assertThat(found.judged()).isGreaterThan(500L * people);
  }
}
