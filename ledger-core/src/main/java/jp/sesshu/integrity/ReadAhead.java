package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The entries that wait for a sealing, read and hashed before its transaction begins, so that
 * nobody who writes waits for that (事前読込); by two threads, each half of them in a transaction of
 * its own.
 *
 * <p>What it answers are the entries that follow the last seal, as many as could be read, perhaps
 * none. It refuses nothing: the sealing goes on from there and tells what is wrong, a missing entry
 * or a database that fails. Since a log is only added to, and what is not sealed cannot be erased,
 * the same entries stand there when the sealing begins, unless somebody else has sealed them.
 *
 * @param since the head of the last seal; none if there was none
 * @param stretches without a gap
 */
record ReadAhead(Optional<TreeHead> since, List<Stretch> stretches) {
  /** Nothing. */
  static final ReadAhead NOTHING = new ReadAhead(Optional.empty(), List.of());

  /** For fewer entries two transactions more cost more than they save. */
  private static final int FEWEST = 4 * Stretch.LEAVES;

  /** Whether it follows what is the last seal now. */
  boolean follows(Optional<Seal> last) {
    return since.equals(last.map(Seal::head));
  }

  /**
   * Reads ahead.
   *
   * @param most no more entries than so many
   */
  static ReadAhead of(LogName.Kind log, LogTransactions logs, long most) {
    return logs.reading(store -> waiting(log, store, most)).read(log, logs);
  }

  private static Range waiting(LogName.Kind log, LogStore store, long most) {
    Optional<TreeHead> since = store.lastSeal(log).map(Seal::head);
    long from = since.map(TreeHead::size).orElse(0L);
    return new Range(since, from, Math.min(from + most, store.size(log)));
  }

  /** From an index to before another. */
  private record Range(Optional<TreeHead> since, long from, long until) {

    ReadAhead read(LogName.Kind log, LogTransactions logs) {
      if (until - from < FEWEST) {
        return NOTHING;
      }
      long middle = Stretch.end((from + until) / 2);
      FutureTask<List<Stretch>> later = new FutureTask<>(() -> stretches(log, logs, middle, until));
      Thread other = new Thread(later, "sesshu-sealing");
      other.setDaemon(true);
      other.start();
      try {
        return joined(stretches(log, logs, from, middle), later, middle);
      } finally {
        end(other);
      }
    }

    private ReadAhead joined(List<Stretch> first, FutureTask<List<Stretch>> later, long middle) {
      List<Stretch> all = new ArrayList<>(first);
      if (!first.isEmpty() && first.get(first.size() - 1).until() == middle) {
        all.addAll(answer(later));
      }
      return new ReadAhead(since, all);
    }
  }

  /** Up to the first that is missing, or that cannot be read. */
  private static List<Stretch> stretches(
      LogName.Kind log, LogTransactions logs, long from, long until) {
    List<Stretch> found = new ArrayList<>();
    try {
      return logs.reading(
          store -> {
            found.clear();
            Stretches entries = new Stretches(store, log);
            long next = from;
            while (next < until && !Thread.currentThread().isInterrupted()) {
              Stretch stretch = entries.next(next, until);
              if (stretch.until() < Math.min(until, Stretch.end(next))) {
                break;
              }
              found.add(stretch);
              next = stretch.until();
            }
            return found;
          });
    } catch (RuntimeException e) {
      // whatever fails here fails again where the sealing itself reads, and is told there
      return List.of();
    }
  }

  private static List<Stretch> answer(FutureTask<List<Stretch>> later) {
    try {
      return later.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading ahead of a sealing failed", e);
    }
  }

  /** Leaves no thread behind. */
  private static void end(Thread other) {
    boolean interrupted = false;
    other.interrupt();
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
