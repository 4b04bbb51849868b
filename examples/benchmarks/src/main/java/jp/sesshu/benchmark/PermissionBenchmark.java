package jp.sesshu.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.sesshu.exchange.PermissionList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Random requests checked against a list of 5,000 rows (照会許可の照合); one operation is a request. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PermissionBenchmark {

  /** Rows of the list. */
  static final int ROWS = 5_000;

  /** Requests of one pass. */
  static final int REQUESTS = 1 << 16;

  private final PermissionCase made = PermissionCase.of(ROWS, REQUESTS, 19_008L);
  private final PermissionList list = made.list();
  private final List<PermissionCase.Asked> asked = made.asked();

  /** Brings together what stays, as it is in a process that has run for long. */
  @Setup
  public void settle() {
    System.gc();
  }

  PermissionCase made() {
    return made;
  }

  /** The check by day number, as the network core asks. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public long check(ThreadTime time) {
    time.begin();
    long permitted = 0;
    for (int i = 0; i < REQUESTS; i++) {
      PermissionCase.Asked one = asked.get(i);
      boolean yes =
          list.check(one.day(), one.asker(), one.provider(), one.task(), one.information())
              .isPermitted();
      permitted += yes ? 1 : 0;
    }
    time.end(REQUESTS);
    return permitted;
  }

  /** Baseline: the same requests only read. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public long bareLoop(ThreadTime time) {
    time.begin();
    long read = 0;
    for (int i = 0; i < REQUESTS; i++) {
      PermissionCase.Asked one = asked.get(i);
      read +=
          one.day()
              + one.asker().value().hashCode()
              + one.provider().value().hashCode()
              + one.task().value().hashCode()
              + one.information().value().hashCode();
    }
    time.end(REQUESTS);
    return read;
  }
}
