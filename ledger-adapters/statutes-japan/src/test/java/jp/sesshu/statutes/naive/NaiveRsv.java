package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ＲＳウイルス感染症: 28 weeks to the day before 37 weeks of each pregnancy. */
final class NaiveRsv extends NaiveSeries {

  /** Days before the due date: 28 weeks of the law, 24 of the product's label. */
  private static final int ROUTINE = 84;

  private static final int PRIVATE = 112;

  NaiveRsv() {
    super("rsv-maternal");
  }

  @Override
  int begins() {
    return 2026_04_01;
  }

  @Override
  boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
    return inWeeks(p, on, PRIVATE);
  }

  private static boolean inWeeks(NaivePerson p, int on, int since) {
    for (int due : p.dueDates) {
      if (on >= due - since && on <= due - 22) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    return since(2026_04_01, on) && inWeeks(p, on, ROUTINE);
  }

  @Override
  boolean longIllness(int on) {
    return false;
  }

  @Override
  boolean isOwn(String vaccine) {
    return vaccine.equals("RSV-M");
  }

  /** The pregnancy in whose weeks the day lies, or whose weeks come next in the law's days. */
  private static int current(NaivePerson p, int asOf) {
    int on = Math.max(asOf, NaiveCalendar.day(2026_04_01));
    int n = 0;
    while (n < p.dueDates.size() - 1 && on > p.dueDates.get(n) - 22) {
      n++;
    }
    return n;
  }

  @Override
  boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
    if (p.dueDates.isEmpty()) {
      return false;
    }
    int due = p.dueDates.get(current(p, asOf));
    return dose.on() >= due - 280 && dose.on() <= due;
  }

  @Override
  int epoch(NaivePerson p, int asOf) {
    return current(p, asOf);
  }

  /**
   * 実施規則 第22条 「妊娠ごとに一回」: the first dose in the weeks of each pregnancy, before the law too; one
   * that was not routine from the 24 weeks of the product's label on.
   */
  @Override
  Set<Integer> worth(NaivePerson p, List<NaiveDose> known, NaiveCount count) {
    Set<Integer> positions = new HashSet<>();
    for (int due : p.dueDates) {
      boolean had = false;
      for (int i = 0; i < known.size() && !had; i++) {
        NaiveDose dose = known.get(i);
        boolean routine = dose.routine() && since(2026_04_01, dose.on());
        int from = due - (routine ? ROUTINE : PRIVATE);
        had = isOwn(dose.vaccine()) && dose.on() >= from && dose.on() <= due - 22;
        if (had) {
          positions.add(i);
        }
      }
    }
    return positions;
  }

  @Override
  int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return 1;
  }

  @Override
  boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return true;
  }
}
