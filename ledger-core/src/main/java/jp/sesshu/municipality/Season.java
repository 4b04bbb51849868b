package jp.sesshu.municipality;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/**
 * The part of each year in which a municipality gives a seasonal vaccination (実施期間).
 *
 * <p>Distinguished from eligibility by age: outside the season nobody is invited, whatever their
 * age (予防接種法5条1項: the mayor sets the day or period). Both days are included; a season may run over
 * the turn of the year, as 1 October to 31 January.
 *
 * @param from the first day of each year's season
 * @param until its last day
 */
public record Season(MonthDay from, MonthDay until) {

  public Season {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /** A season by months and days. */
  public static Season of(int fromMonth, int fromDay, int untilMonth, int untilDay) {
    return new Season(MonthDay.of(fromMonth, fromDay), MonthDay.of(untilMonth, untilDay));
  }

  /** Whether a day lies in a season. */
  public boolean contains(LocalDate day) {
    MonthDay at = MonthDay.from(day);
    boolean begun = !at.isBefore(from);
    boolean notOver = !at.isAfter(until);
    boolean overNewYear = until.isBefore(from);
    return overNewYear ? begun || notOver : begun && notOver;
  }
}
