package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Entries of a log that several threads read and hash (分担読込): each in a transaction of its own,
 * taking the next stretch when it is done with one, so that none waits for a slower one.
 */
final class SharedReading {
  private final LogName.Kind log;
  private final LogTransactions logs;
  private final long from;
  private final long until;
  private final AtomicLong next;
  private final Queue<Stretch> found = new ConcurrentLinkedQueue<>();

  /** Those from an index to before another. */
  SharedReading(LogName.Kind log, LogTransactions logs, long from, long until) {
    this.log = log;
    this.logs = logs;
    this.from = from;
    this.until = until;
    this.next = new AtomicLong(from);
  }

  /**
   * Reads until none is left, or one is missing or cannot be read.
   *
   * <p>What a transaction that failed had taken is read by nobody else: it shortens the answer.
   */
  void read() {
    try {
      found.addAll(logs.reading(this::taken));
    } catch (RuntimeException e) {
      ReadAhead.warn(log, e);
    }
  }

  private List<Stretch> taken(LogStore store) {
    Stretches entries = new Stretches(store, log);
    List<Stretch> taken = new ArrayList<>();
    long at = take();
    while (at < until && !Thread.currentThread().isInterrupted()) {
      Stretch stretch = entries.next(at, until);
      if (stretch.until() < end(at)) {
        next.set(until);
        break;
      }
      taken.add(stretch);
      at = take();
    }
    return taken;
  }

  private long take() {
    return next.getAndUpdate(this::end);
  }

  private long end(long at) {
    return Math.min(until, Stretch.end(at));
  }

  /** What was found before the first gap, in order; to be asked once every reader is done. */
  List<Stretch> beforeTheFirstGap() {
    List<Stretch> before = new ArrayList<>();
    long expected = from;
    for (Stretch stretch :
        found.stream().sorted(Comparator.comparingLong(Stretch::from)).toList()) {
      if (stretch.from() != expected) {
        break;
      }
      before.add(stretch);
      expected = stretch.until();
    }
    return before;
  }
}
