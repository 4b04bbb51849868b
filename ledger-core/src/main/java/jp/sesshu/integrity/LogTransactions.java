package jp.sesshu.integrity;

import java.util.function.Function;

/**
 * The logs of one municipality, opened transaction by transaction, as {@code Storage} does it.
 *
 * <p>Used by two threads at once.
 */
public interface LogTransactions {

  /** Runs work in one transaction: all of what it does is kept, or none. */
  <T> T inTransaction(Function<LogStore, T> work);

  /** Runs work that only reads, and sees one state from its beginning to its end. */
  <T> T reading(Function<LogStore, T> work);
}
