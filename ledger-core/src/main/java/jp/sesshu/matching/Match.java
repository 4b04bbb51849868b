package jp.sesshu.matching;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.sesshu.resident.AddresseeNumber;

/** What a search for a report's person came to (突合結果). */
public sealed interface Match {

  /** Answers by outcome. */
  default <T> T fold(
      Function<Matched, T> matched,
      Function<Ambiguous, T> ambiguous,
      Function<Unmatched, T> unmatched) {
    if (this instanceof Matched m) {
      return matched.apply(m);
    }
    if (this instanceof Ambiguous a) {
      return ambiguous.apply(a);
    }
    return unmatched.apply((Unmatched) this);
  }

  /**
   * Certainly this person (特定).
   *
   * @param number who
   * @param criteria the fields that made it certain
   */
  record Matched(AddresseeNumber number, Set<Criterion> criteria) implements Match {

    /** Copies the criteria. */
    public Matched {
      criteria = Set.copyOf(criteria);
    }
  }

  /**
   * One of these, or none: a clerk decides (複数候補).
   *
   * @param candidates at least one, the likeliest first
   */
  record Ambiguous(List<Candidate> candidates) implements Match {

    /** Refuses an empty list. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("an ambiguous match must have a candidate");
      }
    }
  }

  /** Nobody comes into question (該当なし). */
  record Unmatched() implements Match {}
}
