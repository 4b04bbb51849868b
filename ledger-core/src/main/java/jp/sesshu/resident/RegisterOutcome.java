package jp.sesshu.resident;

import java.util.List;
import java.util.function.Function;

/** What became of one row of the residents' file. */
public sealed interface RegisterOutcome {

  /** The line of the row. */
  long line();

  /** Whose row it was. */
  AddresseeNumber number();

  /** Answers by outcome. */
  default <T> T fold(
      Function<Applied, T> applied,
      Function<Unchanged, T> unchanged,
      Function<Refused, T> refused) {
    if (this instanceof Applied a) {
      return applied.apply(a);
    }
    if (this instanceof Unchanged u) {
      return unchanged.apply(u);
    }
    return refused.apply((Refused) this);
  }

  /**
   * The row brought a new version.
   *
   * @param line the line
   * @param version the version that was appended
   * @param changes what it changed, at least one
   */
  record Applied(long line, AddresseeRecord version, List<RegisterChange> changes)
      implements RegisterOutcome {

    /** Copies the changes; refuses none. */
    public Applied {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("an applied row must have changed something");
      }
    }

    @Override
    public AddresseeNumber number() {
      return version.number();
    }
  }

  /**
   * The row says what was known already.
   *
   * @param line the line
   * @param number whose row it was
   */
  record Unchanged(long line, AddresseeNumber number) implements RegisterOutcome {}

  /**
   * The row was not applied.
   *
   * @param line the line
   * @param number whose row it was
   * @param refusal why not
   */
  record Refused(long line, AddresseeNumber number, RegisterRefusal refusal)
      implements RegisterOutcome {}
}
