package jp.sesshu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.statutes.StatutesJapan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million residents judged by one thread and by two (並列の判定), by the wall.
 *
 * <p>Each thread has an assessor and takes slice after slice of the people, so that none waits for
 * one whose people are older and take longer; they share the book and whose turn it is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class ParallelBenchmark {

  /** Residents of one pass. */
  static final int PEOPLE = 1_000_000;

  /** Residents a thread takes at once: enough that those born alike come together. */
  private static final int SLICE = 2_000;

  /** How many threads share the work. */
  @Param({"1", "2"})
  public int threads = 2;

  private Crowd crowd = new Crowd(List.of(), List.of());
  private final List<Assessor> assessors = new ArrayList<>();
  private ExecutorService workers = Executors.newSingleThreadExecutor();

  /** Makes the people, the eldest first, and the threads. */
  @Setup
  public void gather() {
    gather(PEOPLE);
  }

  /** Makes so many people. */
  void gather(int people) {
    crowd = Crowd.byBirth(people, 1, 1_000_003L);
    workers.shutdown();
    workers = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      assessors.add(StatutesJapan.ruleBook().assessor());
    }
  }

  /** Ends the threads. */
  @TearDown
  public void end() {
    workers.shutdown();
  }

  /** Everybody judged once. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public long million() throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Long>> works = new ArrayList<>();
    for (Assessor assessor : assessors) {
      works.add(() -> judge(assessor, next));
    }
    long read = 0;
    for (Future<Long> answer : workers.invokeAll(works)) {
      read += answer.get();
    }
    return read;
  }

  private long judge(Assessor assessor, AtomicInteger next) {
    long read = 0;
    int from = next.getAndAdd(SLICE);
    while (from < crowd.size()) {
      int until = Math.min(from + SLICE, crowd.size());
      for (int i = from; i < until; i++) {
        List<GivenDose> doses = crowd.doses().get(i);
        read += Reading.of(assessor.judge(crowd.facts().get(i), doses, Crowd.AS_OF), doses.size());
      }
      from = next.getAndAdd(SLICE);
    }
    return read;
  }
}
