package jp.sesshu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The time the measuring thread was on the processor (スレッドのCPU時間), beside the time on the wall.
 *
 * <p>Read once before and once after a pass over everybody, which takes milliseconds; the reading
 * itself takes about a microsecond.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ThreadTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds on the processor, summed over all passes measured. */
  public long cpuNanos;

  /** What was worked on in them. */
  public long worked;

  private long begun;

  /** A pass begins. */
  public void begin() {
    begun = THREADS.getCurrentThreadCpuTime();
  }

  /** A pass over so many ends. */
  public void end(long count) {
    cpuNanos += THREADS.getCurrentThreadCpuTime() - begun;
    worked += count;
  }
}
