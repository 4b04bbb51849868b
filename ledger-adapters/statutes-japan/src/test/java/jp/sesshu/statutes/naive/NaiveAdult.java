package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: B類, and RS for the child of a pregnant woman. */
final class NaiveAdult {

  private NaiveAdult() {}

  /** 「六十歳以上六十五歳未満の者であって…」 with the disabilities of 施行規則. */
  static boolean disabled(NaivePerson p, int on, boolean onlyHiv) {
    boolean hiv = p.conditions.contains("HIV_GRADE1");
    boolean any = hiv || p.conditions.contains("HEART_KIDNEY_LUNG_HIV_GRADE1");
    return p.years(60, 65, on) && (onlyHiv ? hiv : any);
  }

  /** インフルエンザ and 新型コロナ: one dose a year. */
  static final class Yearly extends NaiveSeries {
    private static final Set<String> ROUTINE_COVID =
        Set.of(
            "COVID-19/PFIZER-12",
            "COVID-19/MODERNA",
            "COVID-19/NOVAVAX",
            "COVID-19/DAIICHI-SANKYO",
            "COVID-19/MEIJI-SEIKA");

    private final boolean covid;

    Yearly(String id) {
      super(id);
      this.covid = id.equals("covid19-elderly");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      int month = NaiveCalendar.monthOfYear(on);
      boolean winter = month >= 10 || month <= 3;
      return (!covid || (since(2024_10_01, on) && winter))
          && (p.atLeast(65, on) || disabled(p, on, false));
    }

    @Override
    int begins() {
      return covid ? 2024_10_01 : 2013_04_01;
    }

    /** Whoever had this winter's vaccine elsewhere has had it, at whatever age. */
    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      int month = NaiveCalendar.monthOfYear(on);
      boolean winter = month >= 10 || month <= 3;
      return covid ? since(2024_10_01, on) && winter : super.aged(p, on, doses);
    }

    /** Of a record that does not say which product it was nobody says it was the wrong one. */
    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      boolean product = dose.vaccine().equals("COVID-19") || ROUTINE_COVID.contains(dose.vaccine());
      return covid && product && aged(p, dose.on(), List.of());
    }

    @Override
    boolean longIllness(int on) {
      return false;
    }

    @Override
    boolean isOwn(String vaccine) {
      return covid ? vaccine.startsWith("COVID-19") : vaccine.startsWith("FLU");
    }

    /** The high-dose vaccine from 2026-10-01 and 75 years, by the plan of the councils. */
    @Override
    boolean namedFor(NaivePerson p, NaiveDose dose, List<NaiveDose> doses) {
      boolean high = dose.vaccine().equals("FLU-HD");
      return named(p, dose.on(), doses) && !(high && !p.atLeast(75, dose.on()));
    }

    /** 実施規則 第24条 (第25条) names the products of a season; codes without a maker are none. */
    @Override
    boolean product(String vaccine, int on) {
      if (covid) {
        return ROUTINE_COVID.contains(vaccine);
      }
      return vaccine.equals("FLU") || since(2026_10_01, on);
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      return !dose.temporary()
          && NaiveCalendar.fiscalYear(dose.on()) == NaiveCalendar.fiscalYear(asOf);
    }

    @Override
    int epoch(NaivePerson p, int asOf) {
      return NaiveCalendar.fiscalYear(asOf);
    }

    @Override
    Set<Integer> worth(NaivePerson p, List<NaiveDose> known, NaiveCount count) {
      Set<Integer> positions = new HashSet<>();
      for (NaiveDose dose : known) {
        positions.addAll(count(p, known, dose.on()).positions());
      }
      return positions;
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      boolean other =
          !counted.isEmpty()
              && NaiveCalendar.fiscalYear(last(counted)) != NaiveCalendar.fiscalYear(on);
      return other ? counted.size() + 1 : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return true;
    }
  }

  /** 肺炎球菌感染症（高齢者がかかるものに限る。）. */
  static final class Pneumococcus extends NaiveSeries {
    Pneumococcus() {
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
      return first || disabled(p, on, false);
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

  /** 帯状疱疹. */
  static final class Zoster extends NaiveSeries {
    Zoster() {
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
      return first || disabled(p, on, true);
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

  /** ＲＳウイルス感染症: 28 weeks to the day before 37 weeks of each pregnancy. */
  static final class Rsv extends NaiveSeries {
    Rsv() {
      super("rsv-maternal");
    }

    @Override
    int begins() {
      return 2026_04_01;
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      return inWeeks(p, on);
    }

    static boolean inWeeks(NaivePerson p, int on) {
      for (int due : p.dueDates) {
        if (on >= due - 84 && on <= due - 22) {
          return true;
        }
      }
      return false;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return since(2026_04_01, on) && inWeeks(p, on);
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

    /** 実施規則 第22条 「妊娠ごとに一回」: the first dose in the weeks of each pregnancy, before the law too. */
    @Override
    Set<Integer> worth(NaivePerson p, List<NaiveDose> known, NaiveCount count) {
      Set<Integer> positions = new HashSet<>();
      for (int due : p.dueDates) {
        boolean had = false;
        for (int i = 0; i < known.size() && !had; i++) {
          int on = known.get(i).on();
          had = isOwn(known.get(i).vaccine()) && on >= due - 84 && on <= due - 22;
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
}
