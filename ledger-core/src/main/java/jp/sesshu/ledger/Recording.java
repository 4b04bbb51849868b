package jp.sesshu.ledger;

import java.util.function.Function;

/** What came of asking the ledger to record something. */
public sealed interface Recording {

  /** Answers by outcome. */
  default <T> T fold(
      Function<Done, T> done, Function<Known, T> known, Function<Suspected, T> suspected) {
    if (this instanceof Done d) {
      return done.apply(d);
    }
    if (this instanceof Known k) {
      return known.apply(k);
    }
    return suspected.apply((Suspected) this);
  }

  /**
   * It was recorded.
   *
   * @param entry the entry made
   */
  record Done(LedgerEntry.Recorded entry) implements Recording {}

  /**
   * The very same content was recorded before, even if it has been corrected or withdrawn since;
   * nothing was added.
   *
   * @param key the key they share
   */
  record Known(ContentKey key) implements Recording {}

  /**
   * Much the same dose stands in the ledger with other details; nothing was added, and a clerk is
   * to say whether it is the same.
   *
   * @param standing the record in force
   */
  record Suspected(RecordNumber standing) implements Recording {}
}
