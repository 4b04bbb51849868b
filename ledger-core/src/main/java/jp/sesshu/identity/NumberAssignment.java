package jp.sesshu.identity;

import java.util.Objects;
import jp.sesshu.calendar.DateRange;

/**
 * One individual number of a person with the days on which it was theirs (個人番号の履歴の一行).
 *
 * <p>Distinguished from the number alone: a number can be replaced on request or ex officio when it
 * may have leaked (番号法7条2項), and the superseded one is never given to anybody else.
 *
 * <p>The sub-number (枝番) has no public definition. It is kept as it came, tells the assignments of
 * one addressee apart, and orders nothing.
 *
 * @param number the number
 * @param branch 枝番, 0 to 999
 * @param valid the days, open while the number is in use
 */
public record NumberAssignment(IndividualNumber number, int branch, DateRange valid) {

  private static final int GREATEST_BRANCH = 999;

  public NumberAssignment {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(valid, "valid");
    if (branch < 0 || branch > GREATEST_BRANCH) {
      throw new IllegalArgumentException("branch must be 0 to " + GREATEST_BRANCH);
    }
  }
}
