package jp.sesshu.statutes.naive;

import java.util.ArrayList;
import java.util.List;

/** The days of one person in one programme, walked one after the other, knowing some doses. */
final class NaiveWalk {

  /** The last day that is walked for windows; beyond it only «ever again?» is asked. */
  static final int HORIZON = NaiveCalendar.day(2031_12_31);

  /** Walked to for who moves in again later, and whose series can only go on then. */
  private static final int FAR_HORIZON = NaiveCalendar.day(2045_12_31);

  private static final int NEVER = NaiveCalendar.day(2160_01_01);

  /** From here on, the ends of stays apart, whatever begins lasts for four weeks and longer. */
  private static final int CALM = NaiveCalendar.day(2036_01_01);

  private final NaiveProgramme rule;
  private final NaivePerson person;
  private final List<NaiveDose> known;

  /** Every range of days up to the horizon on which the person belongs to the programme. */
  final List<NaiveRange> windows;

  private final int calm;
  private final int horizon;
  private int asked;
  private boolean later;
  private int lastOtherwise = -1;

  NaiveWalk(NaiveProgramme rule, NaivePerson person, List<NaiveDose> known) {
    this.rule = rule;
    this.person = person;
    this.known = known;
    this.calm = calm(person);
    this.horizon = horizon(person);
    this.windows = walk();
  }

  /** How far the days of a person are walked. */
  static int horizon(NaivePerson person) {
    for (NaiveRange stay : person.residency) {
      if (stay.from() > HORIZON - 366) {
        return FAR_HORIZON;
      }
    }
    return HORIZON;
  }

  private static int calm(NaivePerson person) {
    int calm = CALM;
    for (NaiveRange stay : person.residency) {
      calm = stay.until() == NaiveRange.OPEN ? calm : Math.max(calm, stay.until() + 1);
    }
    return calm;
  }

  private List<NaiveRange> walk() {
    List<NaiveRange> ranges = new ArrayList<>();
    int begun = -1;
    for (int day = Math.max(NaiveProgramme.BOOK, person.birth); day <= horizon; day++) {
      boolean in = rule.who(person, day, known);
      if (in && begun < 0) {
        begun = day;
      } else if (!in && begun >= 0) {
        ranges.add(new NaiveRange(begun, day - 1));
        begun = -1;
      }
    }
    if (begun >= 0) {
      ranges.add(new NaiveRange(begun, horizon));
    }
    return ranges;
  }

  boolean has(int day) {
    for (NaiveRange window : windows) {
      if (window.has(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a window holds the day or comes after it. */
  boolean isOpenFrom(int day) {
    return (!windows.isEmpty() && windows.get(windows.size() - 1).until() >= day) || everLater();
  }

  /** Whether a day after the horizon is in, found by walking on. */
  private boolean everLater() {
    if (asked == 0) {
      asked = 1;
      int day = horizon;
      while (day < NEVER && !rule.who(person, day, known)) {
        day = after(day);
      }
      later = day < NEVER;
    }
    return later;
  }

  private int after(int day) {
    return day < calm ? day + 1 : day + 28;
  }

  /** Whether without exclusions a day would be left from a given one on, though none is. */
  boolean isTakenAway(int asOf) {
    return (person.mayBeExcluded || rule.looksAtDoses())
        && lastOtherwise() >= (windows.isEmpty() ? NaiveProgramme.BOOK : asOf);
  }

  /** The last day on which the row names the person, exclusions left aside. */
  private int lastOtherwise() {
    if (lastOtherwise < 0) {
      int first = Math.max(NaiveProgramme.BOOK, person.birth);
      int day = calm + (NEVER - calm) / 28 * 28;
      while (day >= first && !isNamed(day)) {
        day = day > calm ? day - 28 : day - 1;
      }
      lastOtherwise = day < first ? 0 : day;
    }
    return lastOtherwise;
  }

  private boolean isNamed(int day) {
    return person.resident(day)
        && (rule.table(person, day, known) || rule.afterIllness(person, day, known));
  }
}
