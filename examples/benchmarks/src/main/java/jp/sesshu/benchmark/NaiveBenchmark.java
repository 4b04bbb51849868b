package jp.sesshu.benchmark;

import java.util.concurrent.TimeUnit;
import jp.sesshu.statutes.naive.NaiveBaseline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Baseline: the naive evaluator on random people of its own crowd, at most fifteen doses each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 2, time = 5)
@Fork(1)
public class NaiveBenchmark {

  private final NaiveBaseline naive = new NaiveBaseline();
  private long seed = 20_130_401L;

  /** One person after another, each once. */
  @Benchmark
  public long naive(ThreadTime time) {
    time.begin();
    long required = naive.judge(seed++, Crowd.AS_OF);
    time.end(1);
    return required;
  }
}
