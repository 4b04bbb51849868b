package jp.sesshu.integrity;

import java.util.function.Function;

/** What an audit of a log came to. */
public sealed interface Verdict {

  /** Answers by outcome. */
  default <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken) {
    if (this instanceof Intact i) {
      return intact.apply(i);
    }
    return broken.apply((Broken) this);
  }

  /**
   * Nothing was changed.
   *
   * @param sealed how many entries the newest checkpoint covers
   * @param unsealed how many have come since; nothing can yet be said of them
   * @param erased how many of the entries have lost their content by erasure
   */
  record Intact(long sealed, long unsealed, long erased) implements Verdict {}

  /**
   * Something was changed.
   *
   * @param entry the index of the first entry that is not as it was sealed
   * @param fault what is wrong with it
   */
  record Broken(long entry, Fault fault) implements Verdict {}

  /** What can be wrong with a log. */
  enum Fault {
    /** What is stored as a seal is not in its form, or does not fit its checkpoint. */
    SEAL,
    /** A checkpoint bears no signature of the key. */
    SIGNATURE,
    /** Checkpoints are not of growing size, or of another log. */
    CHECKPOINT_ORDER,
    /** An entry is missing, or stands in another's place. */
    MISSING,
    /** An entry is not what was committed to. */
    ALTERED,
    /**
     * An entry was altered together with its commitment: this one or a later one to the checkpoint.
     */
    RESEALED,
    /** The log ends before its newest checkpoint, or before what its signer has signed. */
    CUT_OFF,
    /** The log is not the one that its signer has signed: a fork of it, or a restored old copy. */
    FORKED,
    /** There are entries beyond the size that the log says it has. */
    BEYOND_ITS_SIZE,
    /** A checkpoint of the other log that this one anchors is not among the other's. */
    ANCHOR,
    /** A statement bears no signature of the key, or does not stand in the log. */
    STATEMENT,
    /** An entry has lost its content, and no signed tombstone in the log says so. */
    ERASED,
    /** The content is there that a signed tombstone says was destroyed. */
    RETURNED
  }
}
