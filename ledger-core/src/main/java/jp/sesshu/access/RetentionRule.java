package jp.sesshu.access;

import jp.sesshu.calendar.DateRange;

/**
 * How long a class of record is kept, by the law of certain days (保存期間).
 *
 * <p>A record is under the rule in force on the day on which it is asked whether it may go, not
 * under that of the day it was made: the ordinances that lengthened the period have no exception
 * for older records.
 *
 * @param records the class of record
 * @param inForce the days on which the rule is in force
 * @param counted from what the years are counted
 * @param years how many
 * @param alsoUntilReported whether a record is kept, beyond that, until the vaccination has been
 *     reported to the Minister (法23条2項)
 * @param citation its article
 */
public record RetentionRule(
    RecordClass records,
    DateRange inForce,
    Counted counted,
    int years,
    boolean alsoUntilReported,
    String citation) {

  private static final int MOST_YEARS = 100;

  /** Refuses a period outside 1 to 100 years and a blank citation. */
  public RetentionRule {
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException("years must be 1 to " + MOST_YEARS);
    }
    if (citation.isBlank()) {
      throw new IllegalArgumentException("a retention rule needs its citation");
    }
  }

  /** From what the years are counted; the day itself does not count (民法140条). */
  public enum Counted {
    /** 行ったときから: the day of the act recorded. */
    FROM_ACT,
    /** 死亡した日の翌日から: the death of the person. */
    FROM_DEATH
  }
}
