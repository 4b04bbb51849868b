package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An age as the statutes write it (生後n週・生後n月・n歳), which a person reaches on one certain day.
 *
 * <p>Distinguished from the number of birthdays passed: a child born on 2 April is one year old in
 * law from 1 April, the eve. Also from {@link Interval}, which runs from a dose.
 *
 * <p>Example: 生後二月 of a child born on 2018-12-31 is reached on 2019-02-28, the last day of a month
 * that lacks the 31st; one year of a child born on 2020-02-29 on 2021-02-28.
 *
 * <p>Ranges are closed at both ends. Upper ends without a reading are those in force since
 * 2014-03-11: the day on which the age is reached is still in. 年齢計算ニ関スル法律; 民法143条2項.
 *
 * @param unit weeks, months or years
 * @param count how many, 0 to 200 years' worth; 0 is the day of birth
 */
public record LegalAge(Unit unit, int count) {

  /** The units in which the statutes count ages. */
  public enum Unit {
    /** 週. */
    WEEKS(10_436),
    /** 月. */
    MONTHS(2_400),
    /** 年・歳. */
    YEARS(200);

    private final int most;

    Unit(int most) {
      this.most = most;
    }

    /** The greatest permitted count of this unit, 200 years' worth. */
    public int most() {
      return most;
    }
  }

  /** The day of birth itself, on which 「一歳に至るまで」 begins. */
  public static final LegalAge BIRTH = new LegalAge(Unit.MONTHS, 0);

  public LegalAge {
    Objects.requireNonNull(unit, "unit");
    if (count < 0 || count > unit.most) {
      throw new IllegalArgumentException(
          "count of " + unit + " must be 0 to " + unit.most + ", not " + count);
    }
  }

  /** 生後n週. */
  public static LegalAge weeks(int weeks) {
    return new LegalAge(Unit.WEEKS, weeks);
  }

  /** 生後n月. */
  public static LegalAge months(int months) {
    return new LegalAge(Unit.MONTHS, months);
  }

  /** n歳. */
  public static LegalAge years(int years) {
    return new LegalAge(Unit.YEARS, years);
  }

  /** The day on which someone reaches this age (至った日・達する日); the day of birth for age 0. */
  public LocalDate reachedOn(LocalDate birth) {
    return EpochDays.toDate(reachedOn(EpochDays.of(birth)));
  }

  /** {@link #reachedOn(LocalDate)} on day numbers. */
  public int reachedOn(int birth) {
    if (count == 0) {
      return birth;
    }
    return switch (unit) {
      case WEEKS -> EpochDays.reachWeeks(birth, count);
      case MONTHS -> EpochDays.reachMonths(birth, count);
      case YEARS -> EpochDays.reachYears(birth, count);
    };
  }

  /** Whether someone has reached this age on a day. */
  public boolean isReached(LocalDate birth, LocalDate on) {
    return !on.isBefore(reachedOn(birth));
  }

  /** 「n歳以上」: from the day on which this age is reached, without end. */
  public DateRange andOver(LocalDate birth) {
    return DateRange.since(reachedOn(birth));
  }

  /** 「この年齢から{@code until}に至るまで」「以上…未満」: both days of reaching included. */
  public DateRange until(LegalAge until, LocalDate birth) {
    return until(until, birth, UpperBoundReading.EVE_ALWAYS_INCLUDED);
  }

  /**
   * {@link #until(LegalAge, LocalDate)} with the upper end read as it was on the days concerned.
   *
   * @throws IllegalArgumentException if the upper age is not later than this one
   */
  public DateRange until(LegalAge until, LocalDate birth, UpperBoundReading reading) {
    return DateRange.of(reachedOn(birth), reading.lastDay(until.reachedOn(birth)));
  }

  /** 「この年齢に至った日の翌日から{@code until}に至るまで」: bands that do not overlap. */
  public DateRange fromDayAfterUntil(LegalAge until, LocalDate birth) {
    return fromDayAfterUntil(until, birth, UpperBoundReading.EVE_ALWAYS_INCLUDED);
  }

  /** {@link #fromDayAfterUntil(LegalAge, LocalDate)} with the reading of the days concerned. */
  public DateRange fromDayAfterUntil(LegalAge until, LocalDate birth, UpperBoundReading reading) {
    return DateRange.of(reachedOn(birth).plusDays(1), reading.lastDay(until.reachedOn(birth)));
  }

  /** The greatest number of years someone has reached on a day (年齢計算の満年齢); 0 from birth. */
  public static int attainedYears(LocalDate birth, LocalDate on) {
    return attainedMonths(birth, on) / 12;
  }

  /**
   * The greatest number of months someone has reached on a day; 0 from the day of birth.
   *
   * @throws IllegalArgumentException if the day lies before the birth
   */
  public static int attainedMonths(LocalDate birth, LocalDate on) {
    if (on.isBefore(birth)) {
      throw new IllegalArgumentException("the day must not lie before the day of birth");
    }
    return EpochDays.attainedMonths(EpochDays.of(birth), EpochDays.of(on));
  }
}
