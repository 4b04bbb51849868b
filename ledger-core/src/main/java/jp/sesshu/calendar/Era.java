package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An era of the Japanese calendar (元号), with the days that it names.
 *
 * <p>Distinguished from {@link java.time.chrono.JapaneseEra}, whose parsers read {@code R03} as the
 * year 2121 and 平成31年5月1日 as a day: here an era names its own days and no others. The days
 * 1912-07-30 and 1926-12-25 bear two eras, since the old one was still written that day; {@link
 * #of} gives the new one, {@link #contains} is true for both.
 *
 * <p>Days before 1873-01-01 (明治6年1月1日) were counted by the lunar calendar and have no era date
 * here. 元号法; 昭和64年政令1号; 平成31年政令143号.
 */
public enum Era {
  /** 明治. */
  MEIJI("明治", 'M', 1, 1868, LocalDate.of(1873, 1, 1), LocalDate.of(1912, 7, 30)),
  /** 大正. */
  TAISHO("大正", 'T', 2, 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
  /** 昭和. */
  SHOWA("昭和", 'S', 3, 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
  /** 平成. */
  HEISEI("平成", 'H', 4, 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
  /** 令和. */
  REIWA("令和", 'R', 5, 2019, LocalDate.of(2019, 5, 1), LocalDate.of(9999, 12, 31));

  private static final Era[] NEWEST_FIRST = {REIWA, HEISEI, SHOWA, TAISHO, MEIJI};

  private final String kanji;
  private final char letter;
  private final int digit;
  private final int firstYear;
  private final LocalDate from;
  private final LocalDate until;

  Era(String kanji, char letter, int digit, int firstYear, LocalDate from, LocalDate until) {
    this.kanji = kanji;
    this.letter = letter;
    this.digit = digit;
    this.firstYear = firstYear;
    this.from = from;
    this.until = until;
  }

  /** The name, as 令和. */
  public String kanji() {
    return kanji;
  }

  /** The letter of short forms, as {@code R}. */
  public char letter() {
    return letter;
  }

  /** The digit of seven-digit dates in administrative files, 1 (明治) to 5 (令和). */
  public int digit() {
    return digit;
  }

  /** The calendar year of this era's year (元年 is 1). */
  public int toCalendarYear(int yearOfEra) {
    return firstYear + yearOfEra - 1;
  }

  /** Whether a day may be written in this era. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** The era of a day, the newer one where two name it; absent before 1873. */
  public static Optional<Era> of(LocalDate day) {
    for (Era era : NEWEST_FIRST) {
      if (era.contains(day)) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }

  /**
   * A day as documents write it: 令和元年5月1日.
   *
   * @throws IllegalArgumentException if the day lies before 1873 or after 9999
   */
  public static String format(LocalDate day) {
    Era era =
        of(day)
            .orElseThrow(
                () -> new IllegalArgumentException("era dates exist for the years 1873 to 9999"));
    int year = day.getYear() - era.firstYear + 1;
    String written = year == 1 ? "元" : Integer.toString(year);
    return era.kanji + written + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
