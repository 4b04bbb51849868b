package jp.sesshu.storage;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.Verdict;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;
import org.jdbi.v3.core.Handle;

/**
 * One way of tampering with what is stored, and what the audit must say of it.
 *
 * @param what in words, for the table
 * @param log of which log
 * @param deed the tampering
 * @param entry which entry must be named, in words
 * @param index the same as a number
 * @param fault what must be found wrong with it
 * @param foundIn in which log
 */
record Tampering(
    String what,
    LogName.Kind log,
    Deed deed,
    String entry,
    ToLongFunction<Shape> index,
    Fault fault,
    LogName.Kind foundIn) {

  /** Changes what is stored. */
  interface Deed {
    void to(Handle database, Shape log);
  }

  /**
   * A log before it is tampered with.
   *
   * @param log which
   * @param dialect how its database is spoken to
   * @param size how many entries
   * @param seals the sizes that were sealed, smallest first
   * @param samples for each column of its table a sealed entry that has a value there
   * @param note the index of some sealed anchor
   */
  record Shape(
      LogName.Kind log,
      Dialect dialect,
      long size,
      List<Long> seals,
      Map<String, Long> samples,
      long note) {

    String table() {
      return LogTable.of(log).table();
    }

    /** Some sealed entry of the ledger or the trail itself. */
    long entry() {
      return samples.get("position");
    }

    /** The size of the last seal. */
    long sealed() {
      return seals.get(seals.size() - 1);
    }

    /** The size of the second last seal. */
    long sealedBefore() {
      return seals.get(seals.size() - 2);
    }
  }

  Verdict expected(Shape shape) {
    return new Broken(index.applyAsLong(shape), fault);
  }

  /** A line of the table that a reader sees. */
  String line() {
    return "| "
        + what
        + " | "
        + log.word()
        + " | "
        + foundIn.word()
        + ", "
        + entry
        + " | `"
        + fault
        + "` |";
  }
}
