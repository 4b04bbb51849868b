package jp.sesshu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.statutes.naive.NaiveBaseline;
import org.junit.jupiter.api.Test;

/** Each benchmark's code runs once and does what it says; how long it takes is not looked at. */
class BenchmarksTest {

  private final ThreadTime time = new ThreadTime();

  private static AssessBenchmark assess(String order, int people) {
    AssessBenchmark assess = new AssessBenchmark();
    assess.order = order;
    assess.gather(people);
    return assess;
  }

  @Test
  void everybody_has_fifteen_doses_and_the_days_of_residence_a_city_knows() {
    Crowd crowd = Crowd.of(200, 1, 1);
    assertThat(crowd.doses()).allSatisfy(doses -> assertThat(doses).hasSize(Crowd.DOSES));
    assertThat(crowd.facts()).allSatisfy(facts -> assertThat(facts.residency()).isNotNull());
    assertThat(crowd.facts().stream().map(facts -> facts.birthDate()).distinct().count())
        .isGreaterThan(150);
  }

  @Test
  void numbers_and_values_read_the_same_in_either_order() {
    AssessBenchmark random = assess("random", 300);
    AssessBenchmark birth = assess("birth", 300);
    assertThat(random.numbers(time)).isEqualTo(random.values(time));
    assertThat(birth.numbers(time)).isEqualTo(random.numbers(time));
    assertThat(birth.bareLoop(time)).isEqualTo(random.bareLoop(time)).isNotZero();
    assertThat(time.worked).isEqualTo(1_800);
    assertThat(birth.crowd().facts().get(0).birthDate())
        .isBeforeOrEqualTo(birth.crowd().facts().get(299).birthDate());
  }

  @Test
  void a_warm_assessor_answers_as_the_book_does_from_nothing() {
    AssessBenchmark random = assess("random", 60);
    RuleBook book = StatutesJapan.ruleBook();
    for (int i = 0; i < 60; i++) {
      long alone = 0;
      for (var answer :
          book.assess(random.crowd().facts().get(i), random.crowd().doses().get(i), Crowd.AS_OF)) {
        alone += Reading.of(answer);
      }
      assertThat(Reading.of(random.verdicts(i), Crowd.DOSES)).isEqualTo(alone);
    }
  }

  @Test
  void two_threads_read_what_one_reads() throws InterruptedException, ExecutionException {
    assertThat(million(2)).isEqualTo(million(1)).isNotZero();
  }

  private static long million(int threads) throws InterruptedException, ExecutionException {
    ParallelBenchmark parallel = new ParallelBenchmark();
    parallel.threads = threads;
    parallel.gather(500);
    long read = parallel.million();
    parallel.end();
    return read;
  }

  @Test
  void the_check_permits_what_a_walk_over_all_rows_permits() {
    PermissionBenchmark permissions = new PermissionBenchmark();
    PermissionCase made = permissions.made();
    long walked = made.asked().stream().limit(500).filter(one -> isPermitted(made, one)).count();
    long checked =
        made.asked().stream()
            .limit(500)
            .filter(
                one ->
                    made.list()
                        .check(
                            one.day(), one.asker(), one.provider(), one.task(), one.information())
                        .isPermitted())
            .count();
    assertThat(checked).isEqualTo(walked).isPositive();
    assertThat(permissions.check(time)).isBetween(1L, (long) PermissionBenchmark.REQUESTS - 1);
    assertThat(permissions.bareLoop(time)).isNotZero();
  }

  private static boolean isPermitted(PermissionCase made, PermissionCase.Asked one) {
    return made.rows().stream()
        .anyMatch(
            row ->
                row.inForce().contains(one.day())
                    && row.askers().contains(one.asker())
                    && row.providers().contains(one.provider())
                    && row.purposes().stream()
                        .anyMatch(
                            purpose ->
                                purpose.tasks().contains(one.task())
                                    && purpose.information().contains(one.information())));
  }

  @Test
  void the_naive_evaluator_judges_a_random_person() {
    assertThat(new NaiveBaseline().judge(20_130_401L, Crowd.AS_OF)).isPositive();
    assertThat(new NaiveBenchmark().naive(time)).isPositive();
  }
}
