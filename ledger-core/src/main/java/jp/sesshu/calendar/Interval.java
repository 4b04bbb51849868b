package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A distance between two doses as the ordinance writes it (接種間隔: n日・n月・n月半).
 *
 * <p>Distinguished from {@link LegalAge}, which runs from birth, and from a {@link
 * java.time.Period}: 「二十七日以上の間隔」 leaves 27 whole days <em>between</em> the doses, so the next may
 * follow on the same weekday four weeks later.
 *
 * <p>Example: 3月 after 2022-11-30 is 2023-03-01, because February has no 30th; 2月半 after 2023-04-01
 * is 2023-06-16.
 *
 * <p>The day on which the distance is exactly n is the first of 「n以上」 and the last of 「nまで」. Month
 * intervals count the dose's own day (基本方針部会 2023-02-08 資料5).
 *
 * @param unit days, months, or months and a half
 * @param count how many of them, 0 to 200 years' worth
 */
public record Interval(Unit unit, int count) {

  /** The units in which the ordinance counts intervals. */
  public enum Unit {
    /** n日. */
    DAYS(73_050),
    /** n月. */
    MONTHS(2_400),
    /** n月半: n months, and half of the month in which they end. */
    MONTHS_AND_HALF(2_400),
    /** n月 as some municipalities read it: see {@link Interval#endingInMonth()}. */
    MONTHS_ENDING_IN_MONTH(2_400),
    /** n月半 as they read it. */
    MONTHS_AND_HALF_ENDING_IN_MONTH(2_400);

    private final int most;

    Unit(int most) {
      this.most = most;
    }

    /** The greatest permitted count of this unit, 200 years' worth. */
    public int most() {
      return most;
    }
  }

  public Interval {
    Objects.requireNonNull(unit, "unit");
    if (count < 0 || count > unit.most) {
      throw new IllegalArgumentException(
          "count of " + unit + " must be 0 to " + unit.most + ", not " + count);
    }
  }

  /** n日の間隔. */
  public static Interval days(int days) {
    return new Interval(Unit.DAYS, days);
  }

  /** n月の間隔. */
  public static Interval months(int months) {
    return new Interval(Unit.MONTHS, months);
  }

  /** n月半の間隔. */
  public static Interval monthsAndHalf(int months) {
    return new Interval(Unit.MONTHS_AND_HALF, months);
  }

  /** The first day of 「この間隔以上をおいて」. */
  public LocalDate firstDayAfter(LocalDate dose) {
    return EpochDays.toDate(firstDayAfter(EpochDays.of(dose)));
  }

  /** {@link #firstDayAfter(LocalDate)} on day numbers. */
  public int firstDayAfter(int dose) {
    return switch (unit) {
      case DAYS -> EpochDays.afterDays(dose, count);
      case MONTHS -> EpochDays.afterMonths(dose, count);
      case MONTHS_AND_HALF -> EpochDays.afterMonthsAndHalf(dose, count);
      case MONTHS_ENDING_IN_MONTH -> EpochDays.afterMonthsEndingInMonth(dose, count);
      case MONTHS_AND_HALF_ENDING_IN_MONTH -> {
        int whole = EpochDays.afterMonthsEndingInMonth(dose, count);
        yield whole + EpochDays.halfOfMonthAt(whole);
      }
    };
  }

  /**
   * This interval as some municipalities read month ends: where the last month lacks the day, its
   * last day already will do, not only the first of the next.
   */
  public Interval endingInMonth() {
    return switch (unit) {
      case MONTHS -> new Interval(Unit.MONTHS_ENDING_IN_MONTH, count);
      case MONTHS_AND_HALF -> new Interval(Unit.MONTHS_AND_HALF_ENDING_IN_MONTH, count);
      default -> this;
    };
  }

  /**
   * {@link #firstDayAfter(LocalDate)} as some municipalities read month ends: the last day of a
   * month that lacks the day, not the first of the next.
   */
  public LocalDate firstDayAfterEndingInMonth(LocalDate dose) {
    return EpochDays.toDate(firstDayAfterEndingInMonth(EpochDays.of(dose)));
  }

  /** {@link #firstDayAfterEndingInMonth(LocalDate)} on day numbers. */
  public int firstDayAfterEndingInMonth(int dose) {
    return endingInMonth().firstDayAfter(dose);
  }

  /** The last day of 「この間隔まで」, the upper bounds of the ordinance until 2014-03-31. */
  public LocalDate lastDayWithin(LocalDate dose) {
    return EpochDays.toDate(lastDayWithin(EpochDays.of(dose)));
  }

  /** {@link #lastDayWithin(LocalDate)} on day numbers. */
  public int lastDayWithin(int dose) {
    return unit == Unit.DAYS ? EpochDays.withinDays(dose, count) : firstDayAfter(dose);
  }
}
