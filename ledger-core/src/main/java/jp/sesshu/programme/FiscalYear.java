package jp.sesshu.programme;

import java.time.LocalDate;
import java.time.Month;

/**
 * A fiscal year (年度): 1 April of {@code year} to 31 March of the next year, both inclusive.
 *
 * @param year the calendar year of its first day
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

  /** The fiscal year that contains this day. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
  }

  /** 1 April. */
  public LocalDate firstDay() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  /** 31 March. */
  public LocalDate lastDay() {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  /** Whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return of(day).equals(this);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
