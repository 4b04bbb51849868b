package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Clause;
import org.jspecify.annotations.Nullable;

/** A term of one edition, compiled; methods stand at their number in the programme's term. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledTerm(
    Clause[] clauses,
    DayNode[] who,
    boolean @Nullable [][] onlyWith,
    DayNode countable,
    boolean countsElsewhere,
    @Nullable CompiledMethod[] methods) {

  boolean opensFor(int clause, int vaccine) {
    boolean[] only = onlyWith == null ? null : onlyWith[clause];
    return only == null || (vaccine >= 0 && only[vaccine]);
  }
}
