package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One row of the table of 施行令 第3条第1項: who, and how often.
 *
 * <p>{@link #table} says whom the row names on a day, {@link #count} what the doses amount to,
 * {@link #next} whether another may follow.
 */
abstract class NaiveProgramme {

  /** The oldest law in the book. */
  static final int BOOK = day(2013_04_01);

  final String id;

  NaiveProgramme(String id) {
    this.id = id;
  }

  /** 「予防接種の対象者」 of the row, residency and exclusions left aside. */
  abstract boolean table(NaivePerson p, int on, List<NaiveDose> doses);

  /** The same row, for one that remembers what it found out about a person. */
  NaiveProgramme ofOnePerson() {
    return this;
  }

  /** The first day of the row, written out; a dose before it cannot have been routine. */
  int begins() {
    return 2013_04_01;
  }

  /** The text by which a day is judged: that of the day, or the first there was. */
  final int law(int on) {
    return Math.max(on, day(begins()));
  }

  /** A vaccine of this programme, whatever the day. */
  abstract boolean isOwn(String vaccine);

  /** A vaccine whose dose is no other kind of vaccination (別の種類の予防接種) than the next one here. */
  boolean isSameKind(String vaccine) {
    return isOwn(vaccine);
  }

  /** Which doses count, judged on a day with the doses given up to it. */
  abstract NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf);

  /** How many doses in all are asked of the person by the law of a day. */
  abstract int required(NaivePerson p, List<NaiveDose> counted, int asOf);

  /** How many of them are had of what is asked. */
  int valid(NaivePerson p, List<NaiveDose> counted, int asOf) {
    return counted.size();
  }

  /**
   * The number of the dose that could be given on a day as far as the series itself is asked;
   * {@link NaiveCount#NONE} for none.
   */
  abstract int next(NaivePerson p, List<NaiveDose> counted, int on);

  /** Told which days no dose before them keeps from being used, as the doses are known. */
  void freeOn(IntPredicate days) {}

  /** The same with another product than that begun with, once that can be given no more. */
  int otherwise(NaivePerson p, List<NaiveDose> counted, int on) {
    return NaiveCount.NONE;
  }

  /** How many doses in all are asked then. */
  int requiredOtherwise(NaivePerson p, List<NaiveDose> counted, int on) {
    return required(p, counted, on);
  }

  /** The numbers of doses between which the text leaves the choice to who begins on a day. */
  Set<Integer> choices(NaivePerson p, int on) {
    return Set.of();
  }

  /** Excluded by 柱書 (a disease had) or 施行規則 第2条, as known on a day. */
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    return false;
  }

  /** Whether 第3条第2項 reaches this programme. */
  boolean longIllness(int on) {
    return true;
  }

  /** How many years after recovery. */
  int illnessYears() {
    return 2;
  }

  /** The cap in years by 施行規則 第2条の10; 0 for none. */
  int illnessCap(int on) {
    return 0;
  }

  /** Where the doses stand that were worth something, each in its own period. */
  Set<Integer> worth(NaivePerson p, List<NaiveDose> known, NaiveCount count) {
    return count.positions();
  }

  /** Whether the answer of {@link #who} can change with a dose. */
  boolean looksAtDoses() {
    return false;
  }

  /** What of the judging day, besides the doses known on it, the series depends on. */
  int epoch(NaivePerson p, int asOf) {
    return 0;
  }

  /** Whether a person belongs to the programme on a day. */
  final boolean who(NaivePerson p, int on, List<NaiveDose> doses) {
    return on >= BOOK
        && (table(p, on, doses) || afterIllness(p, on, doses))
        && p.resident(on)
        && !excluded(p, on, doses);
  }

  /**
   * Whether a dose fell to somebody the row names, wherever they lived (法5条: each city its own).
   * Who should have been excluded and was vaccinated all the same has had the dose: nobody asks for
   * it again, and since when a condition (則2条) lasted no record says.
   */
  final boolean named(NaivePerson p, int on, List<NaiveDose> doses) {
    return on >= p.birth && (table(p, on, doses) || afterIllness(p, on, doses));
  }

  /** The ages of the row alone, for doses that were not routine or came before the row. */
  boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
    return named(p, on, doses);
  }

  /** 第3条第2項: was named by the row, was kept away, recovered. */
  final boolean afterIllness(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!p.keptAway || !longIllness(on)) {
      return false;
    }
    if (illnessCap(on) > 0 && !p.notPast(12 * illnessCap(on), on)) {
      return false;
    }
    for (int recovery : p.recoveries) {
      if (withinYears(recovery, on)
          && keptAway(p, recovery)
          && wasNamed(p, BOOK, recovery, doses)) {
        return true;
      }
    }
    int over = day(2025_04_01);
    boolean rubella = id.startsWith("mr-") || id.equals("rubella-5");
    return rubella
        && p.shortages.contains(id)
        && missedYear(p)
        && withinYears(over, on)
        && wasNamed(p, day(2024_04_01), over, doses);
  }

  /** Whether an illness that ended on a day kept the person from this row, not from a later one. */
  boolean keptAway(NaivePerson p, int recovery) {
    return true;
  }

  /** The notice of 2025-03-11: whose days ended in fiscal 2024. */
  private boolean missedYear(NaivePerson p) {
    return switch (id) {
      case "mr-1" -> p.born(2022_04_02, 2023_04_01);
      case "mr-2" -> p.born(2018_04_02, 2019_04_01);
      default -> true;
    };
  }

  private boolean withinYears(int recovery, int on) {
    return on >= recovery && on <= NaiveCalendar.reach(recovery, 12 * illnessYears());
  }

  private boolean wasNamed(NaivePerson p, int from, int by, List<NaiveDose> doses) {
    return p.once(
        new NaivePerson.Question(id, by, looksAtDoses() ? doses.size() : 0),
        () -> {
          for (int d = from; d <= by; d++) {
            if (d >= p.birth && table(p, d, doses) && !excluded(p, d, doses)) {
              return true;
            }
          }
          return false;
        });
  }

  /** The first day after an interval of whole days. */
  static int days(int dose, int n) {
    return dose + n + 1;
  }

  /** The first day after an interval of whole months. */
  static int months(int dose, int n) {
    return NaiveCalendar.reach(dose, n) + 1;
  }
}
