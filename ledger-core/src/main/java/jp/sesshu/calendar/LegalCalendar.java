package jp.sesshu.calendar;

import java.time.LocalDate;

/**
 * Periods that the law fixes by the calendar rather than by an age or a dose (年度・就学・経過期間).
 *
 * <p>Distinguished from {@link LegalAge} and {@link Interval}: here 1 April decides, or a number of
 * years counted from a day that is itself counted in.
 */
public final class LegalCalendar {

  private LegalCalendar() {}

  /** The fiscal year (年度, 1 April to 31 March) in which a day lies. */
  public static DateRange fiscalYearOf(LocalDate day) {
    return fiscalYear(EpochDays.fiscalYear(EpochDays.of(day)));
  }

  /** A fiscal year by the calendar year in which it begins: 2024 is 令和6年度. */
  public static DateRange fiscalYear(int year) {
    return DateRange.ofEpochDays(EpochDays.fiscalYearFrom(year), EpochDays.fiscalYearUntil(year));
  }

  /** 「この年齢となる日の属する年度」. */
  public static DateRange fiscalYearOfReaching(LegalAge age, LocalDate birth) {
    return fiscalYearOf(age.reachedOn(birth));
  }

  /** 小学校就学の始期: the first 1 April from the day after six years are full (学校教育法17条). */
  public static LocalDate schoolEntry(LocalDate birth) {
    return EpochDays.toDate(EpochDays.schoolEntry(EpochDays.of(birth)));
  }

  /** 「小学校就学の始期に達する日の一年前の日から当該始期に達する日の前日まで」. */
  public static DateRange yearBeforeSchool(LocalDate birth) {
    return fiscalYearOf(schoolEntry(birth).minusDays(1));
  }

  /** 「起算してn年を経過する日」: the last day of n years whose first day is the given one. */
  public static LocalDate elapseYears(LocalDate firstDay, int years) {
    return EpochDays.toDate(EpochDays.elapseYears(EpochDays.of(firstDay), years));
  }
}
