package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** 帯状疱疹. */
final class NaiveZoster extends NaiveSeries {
  NaiveZoster() {
    super("zoster");
  }

  @Override
  int begins() {
    return 2025_04_01;
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!since(2025_04_01, on)) {
      return false;
    }
    boolean first;
    if (since(2030_04_01, on)) {
      first = p.years(65, 66, on);
    } else {
      boolean hundred = !since(2026_04_01, on) && !since(1925_04_02, p.birth);
      first = hundred || p.bracketYear(on);
    }
    return first || p.disabled(on, true);
  }

  @Override
  boolean looksAtDoses() {
    return true;
  }

  @Override
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    boolean outside = dose.routine() && since(2025_04_01, dose.on());
    return p.atLeast(18, dose.on()) && !outside;
  }

  /** 施行規則 第2条第10号 from 2026-04-01, read of a series that was recorded to its end. */
  @Override
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!since(2026_04_01, on)) {
      return false;
    }
    int live = 0;
    int recombinant = 0;
    for (NaiveDose dose : doses) {
      if (dose.routine() && dose.on() < on) {
        live += dose.vaccine().equals("ZVL") ? 1 : 0;
        recombinant += dose.vaccine().equals("RZV") ? 1 : 0;
      }
    }
    return live >= 1 || recombinant >= 2;
  }

  @Override
  int illnessYears() {
    return 1;
  }

  @Override
  boolean isOwn(String vaccine) {
    return vaccine.equals("ZVL") || vaccine.equals("RZV");
  }

  @Override
  int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return counted.isEmpty() || counted.get(0).vaccine().equals("RZV") ? 2 : 1;
  }

  @Override
  boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    if (counted.isEmpty()) {
      return true;
    }
    return on >= months(last(counted), 1);
  }

  /** The text knows one dose of the live vaccine or two of the recombinant, not one of each. */
  @Override
  boolean goesWith(List<NaiveDose> counted, NaiveDose dose) {
    return counted.isEmpty() || counted.get(0).vaccine().equals(dose.vaccine());
  }

  /** One of the live vaccine or two of the recombinant. */
  @Override
  Set<Integer> choices(NaivePerson p, int on) {
    return Set.of(1, 2);
  }

  /** One month only where a doctor finds it needed: never planned, but not wrong if given. */
  @Override
  boolean plans(NaivePerson p, List<NaiveDose> counted, int on, int law) {
    return counted.isEmpty() || on >= months(last(counted), 2);
  }
}
