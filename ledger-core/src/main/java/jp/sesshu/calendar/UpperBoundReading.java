package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The reading of an age's upper end (「未満」「至るまで」の解釈): from which day on the eve was counted in.
 *
 * <p>Distinguished from the age itself: on which day an age is reached was never in doubt, only
 * whether that day still belongs to the band below it. Until the ministry's memorandum of
 * 2014-03-11 (事務連絡「定期の予防接種における対象者の解釈について」) 「十三歳未満」 was commonly read to end two days before the
 * birthday, since then on its eve.
 *
 * <p>Each day is judged by the reading of that day. Because a band whose last day falls before the
 * change ends a day earlier, and one that reaches the change does not, the days stay one range.
 *
 * @param eveIncludedFrom the first day on which the eve was read into the lower band, inclusive
 */
public record UpperBoundReading(LocalDate eveIncludedFrom) {

  /** The ministry's: the eve counts from 2014-03-11. */
  public static final UpperBoundReading MINISTRY =
      new UpperBoundReading(EpochDays.toDate(EpochDays.UPPER_BOUND_MEMORANDUM));

  /** The eve has always counted, whatever the day; for a body that never read otherwise. */
  public static final UpperBoundReading EVE_ALWAYS_INCLUDED =
      new UpperBoundReading(LocalDate.of(1, 1, 1));

  public UpperBoundReading {
    Objects.requireNonNull(eveIncludedFrom, "eveIncludedFrom");
    if (eveIncludedFrom.getYear() < 1 || eveIncludedFrom.getYear() > 9999) {
      throw new IllegalArgumentException("eveIncludedFrom must lie in the years 1 to 9999");
    }
  }

  /** The last day, inclusive, of a band that ends with reaching an age on the given day. */
  public LocalDate lastDay(LocalDate reachedOn) {
    return EpochDays.toDate(
        EpochDays.upperEnd(EpochDays.of(reachedOn), EpochDays.of(eveIncludedFrom)));
  }
}
