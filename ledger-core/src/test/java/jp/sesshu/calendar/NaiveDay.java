package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The law's arithmetic as a clerk would do it with a paper calendar: stepping from day to day.
 * Shares nothing with the product; only the bridge to {@link LocalDate} uses the JDK.
 */
final class NaiveDay {

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private int year;
  private int month;
  private int day;

  private NaiveDay(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  static NaiveDay at(LocalDate date) {
    return new NaiveDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  LocalDate date() {
    return LocalDate.of(year, month, day);
  }

  private int lengthOfThisMonth() {
    boolean leap = year % 400 == 0 || (year % 100 != 0 && year % 4 == 0);
    return month == 2 && leap ? 29 : LENGTHS[month - 1];
  }

  private void turn() {
    if (day < lengthOfThisMonth()) {
      day++;
      return;
    }
    day = 1;
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }

  private void turnBack() {
    if (day > 1) {
      day--;
      return;
    }
    month--;
    if (month < 1) {
      month = 12;
      year--;
    }
    day = lengthOfThisMonth();
  }

  /** 民法143条2項: the day before the one that answers to the first day; else the month's last. */
  static LocalDate reachMonths(LocalDate birth, int months) {
    NaiveDay now = at(birth);
    int answering = now.day;
    int passed = 0;
    while (true) {
      boolean inLastMonth = passed == months;
      if (inLastMonth && now.day == answering) {
        now.turnBack();
        return now.date();
      }
      if (inLastMonth && now.day == now.lengthOfThisMonth() && answering > now.day) {
        return now.date();
      }
      now.turn();
      if (now.day == 1) {
        passed++;
      }
    }
  }

  static LocalDate reachWeeks(LocalDate birth, int weeks) {
    NaiveDay now = at(birth);
    for (int counted = 1; counted < 7 * weeks; counted++) {
      now.turn();
    }
    return now.date();
  }

  /** Leaves that many whole days free, then takes the next. */
  static LocalDate afterDays(LocalDate dose, int days) {
    NaiveDay now = at(dose);
    for (int free = 0; free < days; free++) {
      now.turn();
    }
    now.turn();
    return now.date();
  }

  /** The same day of the month so many months later; the first of the next if there is none. */
  static LocalDate afterMonths(LocalDate dose, int months) {
    NaiveDay now = at(dose);
    int wanted = now.day;
    int passed = 0;
    while (passed < months || (passed == months && now.day != wanted)) {
      now.turn();
      if (now.day == 1) {
        passed++;
      }
    }
    return now.date();
  }

  static LocalDate afterMonthsAndHalf(LocalDate dose, int months) {
    NaiveDay now = at(afterMonths(dose, months));
    int half =
        switch (now.lengthOfThisMonth()) {
          case 28 -> 14;
          case 29, 30 -> 15;
          default -> 16;
        };
    for (int turned = 0; turned < half; turned++) {
      now.turn();
    }
    return now.date();
  }

  static LocalDate fiscalYearFrom(LocalDate date) {
    NaiveDay now = at(date);
    while (now.month != 4 || now.day != 1) {
      now.turnBack();
    }
    return now.date();
  }

  static LocalDate fiscalYearUntil(LocalDate date) {
    NaiveDay now = at(date);
    while (now.month != 3 || now.day != 31) {
      now.turn();
    }
    return now.date();
  }

  /** 学校教育法17条: from the day after six years are full, the next first day of a school year. */
  static LocalDate schoolEntry(LocalDate birth) {
    NaiveDay now = at(reachMonths(birth, 72));
    do {
      now.turn();
    } while (now.month != 4 || now.day != 1);
    return now.date();
  }

  /** Counts back from the due date, which stands at 40 weeks and 0 days. */
  static LocalDate gestation(LocalDate dueDate, int weeks, int days) {
    NaiveDay now = at(dueDate);
    int[] stands = {40, 0};
    while (!Arrays.equals(stands, new int[] {weeks, days})) {
      boolean later = stands[0] > weeks || (stands[0] == weeks && stands[1] > days);
      if (later) {
        now.turnBack();
        stands =
            stands[1] > 0 ? new int[] {stands[0], stands[1] - 1} : new int[] {stands[0] - 1, 6};
      } else {
        now.turn();
        stands =
            stands[1] < 6 ? new int[] {stands[0], stands[1] + 1} : new int[] {stands[0] + 1, 0};
      }
    }
    return now.date();
  }
}
