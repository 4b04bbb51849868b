package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the table of 施行令 第3条第1項: who, and how often.
 *
 * <p>{@link #table} says whom the row names on a day, {@link #course} what the doses amount to.
 */
abstract class NaiveProgramme {

  /** The oldest law in the book. */
  static final LocalDate BOOK = LocalDate.of(2013, 4, 1);

  final String id;

  NaiveProgramme(String id) {
    this.id = id;
  }

  /** 「予防接種の対象者」 of the row, residency and exclusions left aside. */
  abstract boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses);

  /** The series, judged on a day with the doses given up to it. */
  abstract NaiveCourse course(NaivePerson p, List<NaiveDose> doses, LocalDate asOf);

  /** Excluded by 柱書 (a disease had) or 施行規則 第2条, as known on a day. */
  boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    return false;
  }

  /** Whether 第3条第2項 reaches this programme. */
  boolean longIllness(LocalDate on) {
    return true;
  }

  /** How many years after recovery. */
  int illnessYears() {
    return 2;
  }

  /** The cap in years by 施行規則 第2条の10; 0 for none. */
  int illnessCap(LocalDate on) {
    return 0;
  }

  /** Whether the answer of {@link #who} can change with a dose. */
  boolean looksAtDoses() {
    return false;
  }

  /** What of the judging day, besides the doses known on it, the series depends on. */
  String epoch(NaivePerson p, LocalDate asOf) {
    return "";
  }

  /** Whether a person belongs to the programme on a day. */
  final boolean who(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    return !on.isBefore(BOOK)
        && p.resident(on)
        && (table(p, on, doses) || afterIllness(p, on, doses))
        && !excluded(p, on, doses);
  }

  /**
   * Whether a dose fell to somebody the row names, wherever they lived (法5条: each city its own).
   */
  final boolean named(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    return !on.isBefore(p.birth)
        && (table(p, on, doses) || afterIllness(p, on, doses))
        && !excluded(p, on, doses);
  }

  /** The ages of the row alone, for doses that were not routine or came before the row. */
  boolean aged(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    return named(p, on, doses);
  }

  /** 第3条第2項: was named by the row, was kept away, recovered. */
  final boolean afterIllness(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
    if (!longIllness(on) || (p.recoveries.isEmpty() && p.shortages.isEmpty())) {
      return false;
    }
    if (illnessCap(on) > 0 && !p.notPast(12 * illnessCap(on), on)) {
      return false;
    }
    for (LocalDate recovery : p.recoveries) {
      if (withinYears(recovery, on) && wasNamed(p, recovery, doses)) {
        return true;
      }
    }
    LocalDate over = LocalDate.of(2025, 4, 1);
    boolean rubella = id.startsWith("mr-") || id.equals("rubella-5");
    return rubella
        && p.shortages.contains(id)
        && missedYear(p)
        && withinYears(over, on)
        && wasNamed(p, over, doses);
  }

  /** The notice of 2025-03-11: whose days ended in fiscal 2024. */
  private boolean missedYear(NaivePerson p) {
    return switch (id) {
      case "mr-1" -> p.born("2022-04-02", "2023-04-01");
      case "mr-2" -> p.born("2018-04-02", "2019-04-01");
      default -> true;
    };
  }

  private boolean withinYears(LocalDate recovery, LocalDate on) {
    return !on.isBefore(recovery) && !on.isAfter(NaivePerson.reach(recovery, 12 * illnessYears()));
  }

  private boolean wasNamed(NaivePerson p, LocalDate by, List<NaiveDose> doses) {
    return p.once(
        id + by + doses.size(),
        () -> {
          for (LocalDate d = BOOK; !d.isAfter(by); d = d.plusDays(1)) {
            if (!d.isBefore(p.birth) && table(p, d, doses) && !excluded(p, d, doses)) {
              return true;
            }
          }
          return false;
        });
  }

  /** The first day after an interval of whole days. */
  static LocalDate days(LocalDate dose, int n) {
    return dose.plusDays(n + 1L);
  }

  /** The first day after an interval of whole months. */
  static LocalDate months(LocalDate dose, int n) {
    return NaivePerson.reach(dose, n).plusDays(1);
  }

  static boolean since(String from, LocalDate on) {
    return !on.isBefore(LocalDate.parse(from));
  }

  static boolean between(String from, String until, LocalDate on) {
    return since(from, on) && !on.isAfter(LocalDate.parse(until));
  }
}
