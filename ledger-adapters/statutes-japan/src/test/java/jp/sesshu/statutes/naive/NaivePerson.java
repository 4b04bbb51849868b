package jp.sesshu.statutes.naive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A person as a case line tells it, with ages counted by the calendar's own months. */
final class NaivePerson {

  /** A disease had, and the day on which that was known. */
  record Infection(String disease, int on) {}

  /** A measurement of antibodies. */
  record Antibodies(String disease, int on, boolean sufficient) {}

  /** What is asked of a person: about a programme, by a day, knowing some of the doses. */
  record Question(String programme, int by, int doses) {}

  /** The memorandum of 2014-03-11: from this day the eve belongs to the band below it. */
  static final int MEMORANDUM = NaiveCalendar.day(2014_03_11);

  final int birth;
  final String sex;
  final List<NaiveRange> residency;
  final Set<String> conditions;
  final List<Integer> dueDates;
  final List<Infection> infections;
  final List<Antibodies> antibodies;
  final List<Integer> recoveries;
  final Set<String> shortages;
  final boolean keptAway;
  final boolean mayBeExcluded;
  private final int[] reached = new int[12 * 102];
  private final Map<Question, Boolean> remembered = new HashMap<>();

  NaivePerson(
      int birth,
      String sex,
      List<NaiveRange> residency,
      Set<String> conditions,
      List<Integer> dueDates,
      List<Infection> infections,
      List<Antibodies> antibodies,
      List<Integer> recoveries,
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
    this.mayBeExcluded =
        !conditions.isEmpty()
            || !infections.isEmpty()
            || !antibodies.isEmpty()
            || !dueDates.isEmpty();
    this.keptAway = !recoveries.isEmpty() || !shortages.isEmpty();
  }

  /** The day on which an age in months is reached: the eve of the month's day (年齢計算法、民法143条). */
  int month(int n) {
    if (reached[n] == 0) {
      reached[n] = NaiveCalendar.reach(birth, n);
    }
    return reached[n];
  }

  int year(int n) {
    return month(12 * n);
  }

  /** 「生後a月から生後b月に至るまで」. */
  boolean months(int a, int b, int on) {
    return on >= month(a) && notPast(b, on);
  }

  /** 「生後a月に至った日の翌日から生後b月に至るまで」. */
  boolean monthsAfter(int a, int b, int on) {
    return on > month(a) && notPast(b, on);
  }

  /** 「生後b月に至るまで」; before the memorandum the eve itself was out. */
  boolean notPast(int b, int on) {
    int end = month(b);
    return on < end || (on == end && on >= MEMORANDUM);
  }

  /** 「a歳以上b歳未満」. */
  boolean years(int a, int b, int on) {
    return months(12 * a, 12 * b, on);
  }

  boolean atLeast(int years, int on) {
    return on >= year(years);
  }

  /** 「六十歳以上六十五歳未満の者であって…」 with the disabilities of 施行規則. */
  boolean disabled(int on, boolean onlyHiv) {
    boolean hiv = conditions.contains("HIV_GRADE1");
    boolean any = hiv || conditions.contains("HEART_KIDNEY_LUNG_HIV_GRADE1");
    return years(60, 65, on) && (onlyHiv ? hiv : any);
  }

  boolean female() {
    return sex.equals("F");
  }

  boolean born(int from, int until) {
    return NaiveCalendar.between(from, until, birth);
  }

  /** 「n歳となる日の属する年度」 for one of 65, 70, ... 100. */
  boolean bracketYear(int on) {
    for (int age = 65; age <= 100; age += 5) {
      if (NaiveCalendar.fiscalYear(year(age)) == NaiveCalendar.fiscalYear(on)) {
        return true;
      }
    }
    return false;
  }

  /** Lives in the municipality, and is born. */
  boolean resident(int on) {
    if (on < birth) {
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

  boolean hadBy(String disease, int on) {
    for (Infection infection : infections) {
      if (infection.disease().equals(disease) && infection.on() <= on) {
        return true;
      }
    }
    return false;
  }

  /** Remembers an answer that walking the days again would not change. */
  boolean once(Question question, BooleanSupplier answer) {
    Boolean known = remembered.get(question);
    if (known == null) {
      known = answer.getAsBoolean();
      remembered.put(question, known);
    }
    return known;
  }
}
