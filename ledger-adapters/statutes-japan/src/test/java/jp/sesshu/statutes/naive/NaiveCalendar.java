package jp.sesshu.statutes.naive;

import java.util.Locale;

/**
 * The civil calendar, counted out day by day: a day is its number in the count, and what is asked
 * of a day is looked up. No date arithmetic of anybody else's, the engine's least of all.
 */
final class NaiveCalendar {

  private static final int FIRST_YEAR = 1880;
  private static final int YEARS = 300;

  /** Of each day 20260401 for the first of April 2026, the month it lies in, its day of month. */
  private static final int[] WRITTEN = new int[YEARS * 366];

  private static final short[] MONTH = new short[YEARS * 366];

  /** The first day of each month, and the day after the last month. */
  private static final int[] FIRST_DAY = new int[YEARS * 12 + 1];

  static {
    int day = 0;
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      int[] lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
      for (int month = 0; month < 12; month++) {
        int number = (year - FIRST_YEAR) * 12 + month;
        FIRST_DAY[number] = day;
        for (int of = 1; of <= lengths[month]; of++) {
          WRITTEN[day] = (year * 100 + month + 1) * 100 + of;
          MONTH[day] = (short) number;
          day++;
        }
      }
    }
    FIRST_DAY[YEARS * 12] = day;
  }

  private NaiveCalendar() {}

  /** The day written as a number, such as {@code 2026_04_01}. */
  static int day(int written) {
    int month = (written / 10_000 - FIRST_YEAR) * 12 + written / 100 % 100 - 1;
    int day = FIRST_DAY[month] + written % 100 - 1;
    if (WRITTEN[day] != written) {
      throw new IllegalArgumentException("no such day: " + written);
    }
    return day;
  }

  /** A day as the number that is written for it. */
  static int written(int day) {
    return WRITTEN[day];
  }

  static String text(int day) {
    int written = written(day);
    return String.format(
        Locale.ROOT, "%d-%02d-%02d", written / 10_000, written / 100 % 100, written % 100);
  }

  static int year(int day) {
    return WRITTEN[day] / 10_000;
  }

  static int monthOfYear(int day) {
    return MONTH[day] % 12 + 1;
  }

  static int dayOfMonth(int day) {
    return day - FIRST_DAY[MONTH[day]] + 1;
  }

  static int lengthOfMonth(int day) {
    return FIRST_DAY[MONTH[day] + 1] - FIRST_DAY[MONTH[day]];
  }

  /** The fiscal year a day lies in, by the year in which its April falls. */
  static int fiscalYear(int day) {
    return FIRST_YEAR + (MONTH[day] - 3) / 12;
  }

  /**
   * The day on which a number of months is reached: the eve of the day of the same number, or the
   * last of a month that has none (年齢計算ニ関スル法律, 民法143条2項).
   */
  static int reach(int from, int months) {
    int month = MONTH[from] + months;
    int same = FIRST_DAY[month] + dayOfMonth(from) - 1;
    int next = FIRST_DAY[month + 1];
    return same < next ? same - 1 : next - 1;
  }

  static boolean since(int written, int on) {
    return WRITTEN[on] >= written;
  }

  static boolean between(int from, int until, int on) {
    return WRITTEN[on] >= from && WRITTEN[on] <= until;
  }
}
