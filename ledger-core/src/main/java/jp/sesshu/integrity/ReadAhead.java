package jp.sesshu.integrity;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries that wait for a sealing, read and hashed before its transaction begins, so that
 * nobody who writes waits for that (事前読込); by two threads, each in a transaction of its own.
 *
 * <p>What it answers are the entries that follow the last seal, as many as could be read, perhaps
 * none. It refuses nothing: the sealing goes on from there and tells what is wrong, a missing entry
 * or a database that fails. Since a log is only added to, and what is not sealed cannot be erased,
 * the same entries stand there when the sealing begins, unless somebody else has sealed them.
 *
 * @param from the index of the first
 * @param stretches without a gap
 */
record ReadAhead(long from, List<Stretch> stretches) {
  /** Nothing. */
  static final ReadAhead NOTHING = new ReadAhead(0, List.of());

  /** For fewer entries two transactions more cost more than they save. */
  private static final int FEWEST = 4 * Stretch.LEAVES;

  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  /** The index after the last. */
  long until() {
    return stretches.isEmpty() ? from : stretches.get(stretches.size() - 1).until();
  }

  /** How many entries. */
  long size() {
    return until() - from;
  }

  /**
   * Reads ahead what follows the last seal.
   *
   * @param most no more entries than so many
   */
  static ReadAhead of(LogName.Kind log, LogTransactions logs, long most) {
    return logs.reading(store -> range(log, store, sealed(log, store), most)).read(log, logs);
  }

  private static long sealed(LogName.Kind log, LogStore store) {
    return store.lastSeal(log).map(last -> last.head().size()).orElse(0L);
  }

  /** Reads ahead what will follow the last seal once all before an index is sealed. */
  static ReadAhead from(long from, LogName.Kind log, LogTransactions logs, long most) {
    try {
      return logs.reading(store -> range(log, store, from, most)).read(log, logs);
    } catch (RuntimeException e) {
      warn(log, e);
      return NOTHING;
    }
  }

  private static Range range(LogName.Kind log, LogStore store, long from, long most) {
    return new Range(from, Math.min(from + most, store.size(log)));
  }

  /** From an index to before another. */
  private record Range(long from, long until) {

    ReadAhead read(LogName.Kind log, LogTransactions logs) {
      if (until - from < FEWEST) {
        return NOTHING;
      }
      SharedReading reading = new SharedReading(log, logs, from, until);
      try (Meanwhile<Boolean> second =
          Meanwhile.begin(
              () -> {
                reading.read();
                return true;
              })) {
        reading.read();
        second.answer();
      }
      return new ReadAhead(from, reading.beforeTheFirstGap());
    }
  }

  /**
   * Whatever fails here fails again where the sealing itself reads, and is told there; unless it
   * was for want of a second connection, which nobody would ever know. What the failure says is
   * left out: it may be anything of a vendor's storage.
   */
  static void warn(LogName.Kind log, RuntimeException e) {
    if (!Thread.currentThread().isInterrupted()) {
      LOG.warn(
          "the {} could not be read ahead of its sealing, which will be slower: {}",
          log.word(),
          e.getClass().getName());
    }
  }
}
