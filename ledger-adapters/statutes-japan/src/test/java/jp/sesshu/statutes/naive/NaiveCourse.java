package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * How far a series has come: which doses count, how many are needed, and which dose could be given
 * on a day as far as the series itself is asked; {@code NONE} for none.
 */
record NaiveCourse(
    int required,
    int valid,
    int remaining,
    Function<LocalDate, Integer> next,
    Set<Integer> validDoses) {

  static final int NONE = 0;

  /** The booster, whatever its number. */
  static final int BOOSTER = 100;
}
