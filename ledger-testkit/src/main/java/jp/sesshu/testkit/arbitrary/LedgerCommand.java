package jp.sesshu.testkit.arbitrary;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Something that is done to a small ledger in a random sequence.
 *
 * @param kind what
 * @param who to which of the few residents
 * @param which which visit is recorded, or which record is meant
 * @param stale whether the writer has seen an older version than the newest
 * @param seconds how far the clock is moved before, back too
 */
public record LedgerCommand(Kind kind, int who, int which, boolean stale, int seconds) {
  /** How many residents there are. */
  public static final int PEOPLE = 3;

  private static final int VISITS = 12;
  private static final int FURTHEST = 100;

  /** What can be done. */
  public enum Kind {
    /** A visit is recorded. */
    RECORD,
    /** A record is corrected. */
    CORRECT,
    /** A record is withdrawn. */
    WITHDRAW,
    /** The resident moves house. */
    MOVE
  }

  /** Sequences, in which more is recorded than undone. */
  public static Arbitrary<List<LedgerCommand>> sequences() {
    Arbitrary<Kind> kinds =
        Arbitraries.of(
            Kind.RECORD, Kind.RECORD, Kind.RECORD, Kind.CORRECT, Kind.WITHDRAW, Kind.MOVE);
    return Combinators.combine(
            kinds,
            Arbitraries.integers().between(0, PEOPLE - 1),
            Arbitraries.integers().between(1, VISITS),
            Arbitraries.of(false, false, false, true),
            Arbitraries.integers().between(-FURTHEST, FURTHEST))
        .as(LedgerCommand::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }
}
