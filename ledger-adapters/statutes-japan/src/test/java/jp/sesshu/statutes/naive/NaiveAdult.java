package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;

/** 施行令 第3条第1項 表: B類, and RS for the child of a pregnant woman. */
final class NaiveAdult {

  private NaiveAdult() {}

  /** 「六十歳以上六十五歳未満の者であって…」 with the disabilities of 施行規則. */
  static boolean disabled(NaivePerson p, LocalDate on, boolean onlyHiv) {
    boolean hiv = p.conditions.contains("HIV_GRADE1");
    boolean any = hiv || p.conditions.contains("HEART_KIDNEY_LUNG_HIV_GRADE1");
    return p.years(60, 65, on) && (onlyHiv ? hiv : any);
  }

  /** インフルエンザ and 新型コロナ: one dose a year. */
  static final class Yearly extends NaiveSeries {
    private final boolean covid;

    Yearly(String id) {
      super(id);
      this.covid = id.equals("covid19-elderly");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      boolean winter = on.getMonthValue() >= 10 || on.getMonthValue() <= 3;
      return (!covid || (since("2024-10-01", on) && winter))
          && (p.atLeast(65, on) || disabled(p, on, false));
    }

    @Override
    boolean longIllness(LocalDate on) {
      return false;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return covid ? vaccine.startsWith("COVID-19") : vaccine.equals("FLU");
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      return !dose.temporary() && NaivePerson.fiscalYear(dose.on()) == NaivePerson.fiscalYear(asOf);
    }

    @Override
    String epoch(NaivePerson p, LocalDate asOf) {
      return String.valueOf(NaivePerson.fiscalYear(asOf));
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      boolean other =
          !counted.isEmpty() && NaivePerson.fiscalYear(last(counted)) != NaivePerson.fiscalYear(on);
      return other ? counted.size() + 1 : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return true;
    }
  }

  /** 肺炎球菌感染症（高齢者がかかるものに限る。）. */
  static final class Pneumococcus extends NaiveSeries {
    Pneumococcus() {
      super("pcv-elderly");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (!since("2014-10-01", on)) {
        return false;
      }
      boolean first;
      if (since("2024-04-01", on)) {
        first = p.years(65, 66, on);
      } else {
        boolean hundred =
            (!since("2015-04-01", on) && !p.birth.isAfter(LocalDate.of(1914, 4, 1)))
                || (between("2019-04-01", "2020-03-31", on)
                    && !p.birth.isAfter(LocalDate.of(1919, 4, 1)));
        first = hundred || p.bracketYear(on);
      }
      return first || disabled(p, on, false);
    }

    @Override
    boolean looksAtDoses() {
      return true;
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("pneumococcus", on)
          || doses.stream()
              .anyMatch(
                  d ->
                      d.routine()
                          && d.on().isBefore(on)
                          && since("2014-10-01", d.on())
                          && product(d.vaccine(), d.on()));
    }

    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      boolean outside = dose.routine() && since("2014-10-01", dose.on());
      return p.atLeast(2, dose.on()) && !outside;
    }

    @Override
    int illnessYears() {
      return 1;
    }

    @Override
    boolean longIllness(LocalDate on) {
      return since("2014-10-01", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      if (on == null) {
        return vaccine.equals("PPSV23") || vaccine.equals("PCV20");
      }
      return vaccine.equals(since("2026-04-01", on) ? "PCV20" : "PPSV23");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return true;
    }
  }

  /** 帯状疱疹. */
  static final class Zoster extends NaiveSeries {
    Zoster() {
      super("zoster");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (!since("2025-04-01", on)) {
        return false;
      }
      boolean first;
      if (since("2030-04-01", on)) {
        first = p.years(65, 66, on);
      } else {
        boolean hundred = !since("2026-04-01", on) && !p.birth.isAfter(LocalDate.of(1925, 4, 1));
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
      boolean outside = dose.routine() && since("2025-04-01", dose.on());
      return p.atLeast(18, dose.on()) && !outside;
    }

    /** 施行規則 第2条第10号 from 2026-04-01, read of a series that is done. */
    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (!since("2026-04-01", on)) {
        return false;
      }
      List<NaiveDose> earlier =
          doses.stream().filter(d -> d.on().isBefore(on) && product(d.vaccine(), null)).toList();
      if (earlier.stream().noneMatch(NaiveDose::routine)) {
        return false;
      }
      NaiveCourse course = course(p, earlier, on.minusDays(1));
      return course.remaining() == 0;
    }

    @Override
    int illnessYears() {
      return 1;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("ZVL") || vaccine.equals("RZV");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return counted.isEmpty() || counted.get(0).vaccine().equals("RZV") ? 2 : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      if (counted.isEmpty()) {
        return true;
      }
      return !on.isBefore(months(last(counted), 1));
    }

    /** One month only where a doctor finds it needed: never planned, but not wrong if given. */
    @Override
    boolean plans(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return counted.isEmpty() || !on.isBefore(months(last(counted), 2));
    }
  }

  /** ＲＳウイルス感染症: 28 weeks to the day before 37 weeks of each pregnancy. */
  static final class Rsv extends NaiveSeries {
    Rsv() {
      super("rsv-maternal");
    }

    static boolean inWeeks(LocalDate due, LocalDate on) {
      return !on.isBefore(due.minusDays(84)) && !on.isAfter(due.minusDays(22));
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return since("2026-04-01", on) && p.dueDates.stream().anyMatch(due -> inWeeks(due, on));
    }

    @Override
    boolean longIllness(LocalDate on) {
      return false;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("RSV-M");
    }

    /** The pregnancy in whose weeks the day lies, or whose weeks come next. */
    private static int current(NaivePerson p, LocalDate asOf) {
      int n = 0;
      while (n < p.dueDates.size() - 1 && asOf.isAfter(p.dueDates.get(n).minusDays(22))) {
        n++;
      }
      return n;
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      if (p.dueDates.isEmpty()) {
        return false;
      }
      LocalDate due = p.dueDates.get(current(p, asOf));
      return !dose.on().isBefore(due.minusDays(280)) && !dose.on().isAfter(due);
    }

    @Override
    String epoch(NaivePerson p, LocalDate asOf) {
      return String.valueOf(current(p, asOf));
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return true;
    }
  }
}
