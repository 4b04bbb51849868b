package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;

/** 肺炎球菌感染症（高齢者がかかるものに限る。）. */
final class NaiveElderlyPneumococcus extends NaiveSeries {
  NaiveElderlyPneumococcus() {
    super("pcv-elderly");
  }

  @Override
  int begins() {
    return 2014_10_01;
  }

  @Override
  boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
    if (!since(2014_10_01, on)) {
      return false;
    }
    boolean first;
    if (since(2024_04_01, on)) {
      first = p.years(65, 66, on);
    } else {
      boolean hundred =
          (!since(2015_04_01, on) && !since(1914_04_02, p.birth))
              || (between(2019_04_01, 2020_03_31, on) && !since(1919_04_02, p.birth));
      first = hundred || p.bracketYear(on);
    }
    return first || p.disabled(on, false);
  }

  @Override
  boolean looksAtDoses() {
    return true;
  }

  @Override
  boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
    return p.hadBy("pneumococcus", on) || hadRoutine(p, doses, on) || hadTwenty(p, doses, on);
  }

  /** 則2条1号: the very vaccine of the row, had privately before it became that. */
  private static boolean hadTwenty(NaivePerson p, List<NaiveDose> doses, int on) {
    boolean adult = since(2026_04_01, on) && !since(2013_04_01, p.birth);
    for (NaiveDose dose : doses) {
      boolean early = dose.vaccine().equals("PCV20") && !since(2026_04_01, dose.on());
      if (adult && early && !dose.routine()) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
    return dose.vaccine().equals("PPSV23") || since(2026_04_01, dose.on());
  }

  /**
   * 則2条 「定期の予防接種を受けたことのある者」, whatever the record's worth; the twenty-valent vaccine of those who
   * are children since 2013 was the children's.
   */
  private static boolean hadRoutine(NaivePerson p, List<NaiveDose> doses, int on) {
    for (NaiveDose dose : doses) {
      boolean own = !dose.vaccine().equals("PCV20") || since(2026_04_01, on);
      boolean adult = !since(2026_04_01, on) || !since(2013_04_01, p.birth);
      if (dose.routine() && own && adult && dose.on() < on) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean equivalent(NaivePerson p, NaiveDose dose) {
    boolean outside = dose.routine() && since(begins(), dose.on());
    return p.atLeast(2, dose.on()) && !outside;
  }

  @Override
  int illnessYears() {
    return 1;
  }

  @Override
  boolean longIllness(int on) {
    return since(2014_10_01, on);
  }

  @Override
  boolean isOwn(String vaccine) {
    return vaccine.equals("PPSV23") || vaccine.equals("PCV20");
  }

  @Override
  boolean product(String vaccine, int on) {
    return vaccine.equals(since(2026_04_01, on) ? "PCV20" : "PPSV23");
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
