package jp.sesshu.calendar;

import java.time.LocalDate;

/**
 * The law's date arithmetic on day numbers (1970-01-01 is day 0), without allocation.
 *
 * <p>Distinguished from {@link LegalAge} and {@link Interval}, which are values with checked
 * bounds: here nothing is checked and nothing is wrapped, so that a million residents can be
 * assessed in a loop. Those values delegate to these methods; there is no second arithmetic.
 *
 * <p>Days are proleptic Gregorian. Results are defined for the years 1 to 9999.
 */
public final class EpochDays {

  /** The day number that stands for an end not set; later than every day. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** 2014-03-11, the day of the ministry's memorandum on upper bounds of ages. */
  public static final int UPPER_BOUND_MEMORANDUM = of(2014, 3, 11);

  private static final int MONTHS_IN_YEAR = 12;
  private static final int DAYS_IN_WEEK = 7;
  private static final int DAYS_TO_DUE_DATE = 280;
  private static final int FISCAL_YEAR_STARTS_IN = 4;
  private static final int SCHOOL_AGE = 6;

  private EpochDays() {}

  /** The day number of a date. */
  public static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The date of a day number. */
  public static LocalDate toDate(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The day number of a calendar date, which must exist. */
  public static int of(int year, int month, int day) {
    // years begin in March here, so that the leap day is the last of its year
    int y = month <= 2 ? year - 1 : year;
    int monthFromMarch = month <= 2 ? month + 9 : month - 3;
    int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    return 365 * y
        + Math.floorDiv(y, 4)
        - Math.floorDiv(y, 100)
        + Math.floorDiv(y, 400)
        + dayOfYear
        - 719_468;
  }

  /**
   * Year, month and day of a day number in one {@code int}: see {@link #yearIn}, {@link #monthIn},
   * {@link #dayIn}.
   */
  public static int civil(int day) {
    int shifted = day + 719_468;
    int era = Math.floorDiv(shifted, 146_097);
    int dayOfEra = shifted - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year << 9 | month << 5 | dayOfMonth;
  }

  /** The year in a result of {@link #civil}. */
  public static int yearIn(int civil) {
    return civil >> 9;
  }

  /** The month, 1 to 12, in a result of {@link #civil}. */
  public static int monthIn(int civil) {
    return civil >> 5 & 15;
  }

  /** The day of the month in a result of {@link #civil}. */
  public static int dayIn(int civil) {
    return civil & 31;
  }

  /** The number of days of a month. */
  public static int lengthOfMonth(int year, int month) {
    if (month == 2) {
      return isLeapYear(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static boolean isLeapYear(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /**
   * 生後n月に至った日: the day on which n months are full, the first day counted in (年齢計算ニ関スル法律, 民法143条2項).
   */
  public static int reachMonths(int birth, int months) {
    int civil = civil(birth);
    return reachMonths(yearIn(civil), monthIn(civil), dayIn(civil), months);
  }

  /** 生後n月に至った日 of someone born on a calendar date; spares the hot loop the conversion. */
  public static int reachMonths(int year, int month, int day, int months) {
    int total = year * MONTHS_IN_YEAR + month - 1 + months;
    int inYear = Math.floorDiv(total, MONTHS_IN_YEAR);
    int inMonth = total - inYear * MONTHS_IN_YEAR + 1;
    int length = lengthOfMonth(inYear, inMonth);
    return day <= length ? of(inYear, inMonth, day) - 1 : of(inYear, inMonth, length);
  }

  /** n歳に達する日: the eve of the n-th birthday; 28 February every year for a birth on the 29th. */
  public static int reachYears(int birth, int years) {
    return reachMonths(birth, years * MONTHS_IN_YEAR);
  }

  /** 生後n週に至った日: the last day of the n-th week, the day of birth counted in. */
  public static int reachWeeks(int birth, int weeks) {
    return birth + DAYS_IN_WEEK * weeks - 1;
  }

  /** The greatest number of months already reached on a day, 0 from the day of birth. */
  public static int attainedMonths(int birth, int on) {
    int from = civil(birth);
    int to = civil(on);
    int months = (yearIn(to) - yearIn(from)) * MONTHS_IN_YEAR + monthIn(to) - monthIn(from) + 1;
    while (months > 0 && reachMonths(yearIn(from), monthIn(from), dayIn(from), months) > on) {
      months--;
    }
    return months;
  }

  /** n日以上の間隔をおいた最初の日: n whole days lie between. */
  public static int afterDays(int day, int days) {
    return day + days + 1;
  }

  /** n日までの間隔の最後の日. */
  public static int withinDays(int day, int days) {
    return day + days + 1;
  }

  /**
   * n月以上の間隔をおいた最初の日: the same day n months later, or the first of the following month where that
   * month lacks the day.
   */
  public static int afterMonths(int day, int months) {
    return reachMonths(day, months) + 1;
  }

  /**
   * {@link #afterMonths} as some municipalities read it at month ends: where the month lacks the
   * day, its last day already will do.
   */
  public static int afterMonthsEndingInMonth(int day, int months) {
    int civil = civil(day);
    int total = yearIn(civil) * MONTHS_IN_YEAR + monthIn(civil) - 1 + months;
    int inYear = Math.floorDiv(total, MONTHS_IN_YEAR);
    int inMonth = total - inYear * MONTHS_IN_YEAR + 1;
    return of(inYear, inMonth, Math.min(dayIn(civil), lengthOfMonth(inYear, inMonth)));
  }

  /**
   * n月半以上の間隔をおいた最初の日: {@link #afterMonths}, and then half of the month in which that day lies (14
   * days of 28, 15 of 30, 15 of 29, 16 of 31).
   */
  public static int afterMonthsAndHalf(int day, int months) {
    int whole = afterMonths(day, months);
    return whole + halfOfMonthAt(whole);
  }

  /** Half of the month in which a day lies, rounded up: 14, 15, 15 or 16 days. */
  static int halfOfMonthAt(int day) {
    int civil = civil(day);
    return (lengthOfMonth(yearIn(civil), monthIn(civil)) + 1) / 2;
  }

  /** 起算してn年を経過する日: the last day of n years of which the given day is the first. */
  public static int elapseYears(int firstDay, int years) {
    return reachMonths(firstDay, years * MONTHS_IN_YEAR);
  }

  /** The fiscal year (年度, 1 April to 31 March) in which a day lies, named by its first part. */
  public static int fiscalYear(int day) {
    int civil = civil(day);
    return monthIn(civil) < FISCAL_YEAR_STARTS_IN ? yearIn(civil) - 1 : yearIn(civil);
  }

  /** The first day of a fiscal year. */
  public static int fiscalYearFrom(int fiscalYear) {
    return of(fiscalYear, FISCAL_YEAR_STARTS_IN, 1);
  }

  /** The last day of a fiscal year. */
  public static int fiscalYearUntil(int fiscalYear) {
    return of(fiscalYear + 1, FISCAL_YEAR_STARTS_IN, 1) - 1;
  }

  /** 小学校就学の始期: the first 1 April from the day after the sixth year is full (学校教育法17条). */
  public static int schoolEntry(int birth) {
    int reached = reachYears(birth, SCHOOL_AGE);
    return fiscalYearUntil(fiscalYear(reached)) + 1;
  }

  /** The day on which a pregnancy stands at a number of weeks and days, by its due date. */
  public static int gestation(int dueDate, int weeks, int days) {
    return dueDate - (DAYS_TO_DUE_DATE - DAYS_IN_WEEK * weeks - days);
  }

  /**
   * The last day of 「n歳未満」 and 「n月に至るまで」, given the day on which the age is reached and the day
   * from which the eve was read into the band.
   */
  public static int upperEnd(int reached, int eveIncludedFrom) {
    return reached >= eveIncludedFrom ? reached : reached - 1;
  }
}
