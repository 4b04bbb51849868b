package jp.sesshu.statutes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two evaluators, written apart, judge the same random people on the same days.
 *
 * <p>The hundred thousand of {@code -Pslow} may be run in parts: {@code -Dsesshu.naive.from=20000
 * -Dsesshu.naive.people=10000 -Dsesshu.naive.threads=2}. Shards that agreed are not run again as
 * long as {@code target/naive-shards.txt} stands.
 */
class NaiveComparisonTest {

  private static final Path TARGET = Path.of("target");

  private static final int THREADS =
      Integer.getInteger("sesshu.naive.threads", Runtime.getRuntime().availableProcessors());

  @Test
  void engine_and_naive_evaluator_agree_on_random_people()
      throws IOException, InterruptedException, ExecutionException {
    Path done = TARGET.resolve("naive-shards-verify.txt");
    Files.deleteIfExists(done);
    NaiveShards crowd = new NaiveShards(StatutesJapan.ruleBook(), done);
    int people = Integer.getInteger("sesshu.naive.verify", 2_000);
    crowd.compare(0, people, THREADS);
    assertThat(crowd.report()).isEmpty();
    assertThat(crowd.judged()).isGreaterThan(500L * people);
    Files.write(TARGET.resolve("naive-coverage.txt"), crowd.coverage().lines());
    assertThat(crowd.coverage().neverReached()).isEmpty();
    assertThat(crowd.coverage().neverGiven())
        .containsExactlyInAnyOrderElementsOf(NaiveCoverage.NOT_IN_THE_BOOK);
  }

  @Tag("slow")
  @Test
  void engine_and_naive_evaluator_agree_on_a_hundred_thousand_people()
      throws IOException, InterruptedException, ExecutionException {
    NaiveShards crowd =
        new NaiveShards(StatutesJapan.ruleBook(), TARGET.resolve("naive-shards.txt"));
    int from = Integer.getInteger("sesshu.naive.from", 0);
    int people = Integer.getInteger("sesshu.naive.people", 100_000);
    crowd.compare(from, from + people, THREADS);
    crowd.coverage().lines().forEach(System.out::println);
    assertThat(crowd.report()).isEmpty();
  }
}
