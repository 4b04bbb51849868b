package jp.sesshu.benchmark.storage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The time that ours and the bare database took for the same work, by the wall and on the processor
 * of the measuring thread (比較の時間).
 *
 * <p>Both are measured in slices, turn and turn about, so that whatever else the machine does falls
 * on both.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Pace {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What each of the two worked on: rows, histories or entries. */
  public long done;

  /** Nanoseconds of ours by the wall. */
  public long oursNanos;

  /** Nanoseconds of ours on the processor. */
  public long oursCpuNanos;

  /** Nanoseconds of the bare database by the wall. */
  public long bareNanos;

  /** Nanoseconds of the bare database on the processor. */
  public long bareCpuNanos;

  private long wall;
  private long cpu;

  /** A slice of either begins. */
  void begin() {
    wall = System.nanoTime();
    cpu = THREADS.getCurrentThreadCpuTime();
  }

  /** A slice of the bare database ends. */
  void bareEnds() {
    bareCpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    bareNanos += System.nanoTime() - wall;
  }

  /** A slice of ours, of so many, ends. */
  void oursEnds(long count) {
    oursCpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    oursNanos += System.nanoTime() - wall;
    done += count;
  }
}
