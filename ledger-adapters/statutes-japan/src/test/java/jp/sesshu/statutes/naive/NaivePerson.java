package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person as a case line tells it, with ages counted by the calendar's own months. */
final class NaivePerson {

  /** A disease had, and the day on which that was known. */
  record Infection(String disease, LocalDate on) {}

  /** A measurement of antibodies. */
  record Antibodies(String disease, LocalDate on, boolean sufficient) {}

  /** The memorandum of 2014-03-11: from this day the eve belongs to the band below it. */
  static final LocalDate MEMORANDUM = LocalDate.of(2014, 3, 11);

  final LocalDate birth;
  final String sex;
  final List<NaiveRange> residency;
  final Set<String> conditions;
  final List<LocalDate> dueDates;
  final List<Infection> infections;
  final List<Antibodies> antibodies;
  final List<LocalDate> recoveries;
  final Set<String> shortages;
  private final Map<Integer, LocalDate> reached = new HashMap<>();
  private final Map<String, Boolean> remembered = new HashMap<>();

  NaivePerson(
      LocalDate birth,
      String sex,
      List<NaiveRange> residency,
      Set<String> conditions,
      List<LocalDate> dueDates,
      List<Infection> infections,
      List<Antibodies> antibodies,
      List<LocalDate> recoveries,
      Set<String> shortages) {
    this.birth = birth;
    this.sex = sex;
    this.residency = residency;
    this.conditions = conditions;
    this.dueDates = dueDates;
    this.infections = infections;
    this.antibodies = antibodies;
    this.recoveries = recoveries;
    this.shortages = shortages;
  }

  /** The day on which an age in months is reached: the eve of the month's day (年齢計算法、民法143条). */
  LocalDate month(int n) {
    return reached.computeIfAbsent(n, months -> reach(birth, months));
  }

  LocalDate year(int n) {
    return month(12 * n);
  }

  static LocalDate reach(LocalDate from, int months) {
    LocalDate day = from.plusMonths(months);
    return day.getDayOfMonth() == from.getDayOfMonth() ? day.minusDays(1) : day;
  }

  /** 「生後a月から生後b月に至るまで」. */
  boolean months(int a, int b, LocalDate on) {
    return !on.isBefore(month(a)) && notPast(b, on);
  }

  /** 「生後a月に至った日の翌日から生後b月に至るまで」. */
  boolean monthsAfter(int a, int b, LocalDate on) {
    return on.isAfter(month(a)) && notPast(b, on);
  }

  /** 「生後b月に至るまで」; before the memorandum the eve itself was out. */
  boolean notPast(int b, LocalDate on) {
    LocalDate end = month(b);
    return on.isBefore(end) || (on.equals(end) && !on.isBefore(MEMORANDUM));
  }

  /** 「a歳以上b歳未満」. */
  boolean years(int a, int b, LocalDate on) {
    return months(12 * a, 12 * b, on);
  }

  boolean atLeast(int years, LocalDate on) {
    return !on.isBefore(year(years));
  }

  boolean female() {
    return sex.equals("F");
  }

  boolean born(String from, String until) {
    return !birth.isBefore(LocalDate.parse(from)) && !birth.isAfter(LocalDate.parse(until));
  }

  /** The fiscal year a day lies in, by the year it begins. */
  static int fiscalYear(LocalDate day) {
    return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
  }

  /** 「n歳となる日の属する年度」 for one of 65, 70, ... 100. */
  boolean bracketYear(LocalDate on) {
    for (int age = 65; age <= 100; age += 5) {
      if (fiscalYear(year(age)) == fiscalYear(on)) {
        return true;
      }
    }
    return false;
  }

  /** Lives in the municipality, and is born. */
  boolean resident(LocalDate on) {
    if (on.isBefore(birth)) {
      return false;
    }
    if (residency.isEmpty()) {
      return true;
    }
    for (NaiveRange stay : residency) {
      if (stay.has(on)) {
        return true;
      }
    }
    return false;
  }

  boolean hadBy(String disease, LocalDate on) {
    for (Infection infection : infections) {
      if (infection.disease().equals(disease) && !infection.on().isAfter(on)) {
        return true;
      }
    }
    return false;
  }

  /** Remembers an answer that walking the days again would not change. */
  boolean once(String question, java.util.function.BooleanSupplier answer) {
    Boolean known = remembered.get(question);
    if (known == null) {
      known = answer.getAsBoolean();
      remembered.put(question, known);
    }
    return known;
  }
}
