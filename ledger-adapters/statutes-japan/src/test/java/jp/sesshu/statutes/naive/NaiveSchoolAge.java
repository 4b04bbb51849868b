package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;

/** 施行令 第3条第1項 表 and 附則: 日本脳炎, ヒトパピローマウイルス, 風しん第5期. */
final class NaiveSchoolAge {

  private NaiveSchoolAge() {}

  /** Born 1995-04-02 to 2007-04-01: for them the row of 日本脳炎 reads otherwise (令附則). */
  static boolean cohortA(NaivePerson p) {
    return p.born("1995-04-02", "2007-04-01");
  }

  static boolean cohortB(NaivePerson p) {
    return p.born("2007-04-02", "2009-10-01");
  }

  static int before2010(List<NaiveDose> doses) {
    int n = 0;
    for (NaiveDose dose : doses) {
      if (dose.vaccine().equals("JE") && !since(dose.on())) {
        n++;
      }
    }
    return n;
  }

  private static boolean since(LocalDate on) {
    return on.isAfter(LocalDate.of(2010, 3, 31));
  }

  /** 日本脳炎 第1号 and 第2号. */
  static final class Encephalitis extends NaiveSeries {
    private final boolean first;

    Encephalitis(String id) {
      super(id);
      this.first = id.equals("je-1");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return !cohortA(p) && (first ? p.months(6, 90, on) : p.years(9, 13, on));
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("japanese-encephalitis", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("JE");
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      return first ? !p.atLeast(9, dose.on()) : p.atLeast(9, dose.on());
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return first ? 3 : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> daysAfter(last(counted), 6, 28, on, law);
        default -> !on.isBefore(months(last(counted), 6));
      };
    }
  }

  /** 日本脳炎の特例: 令附則 (cohort A) and 実施規則附則 (cohort B). */
  static final class EncephalitisSpecial extends NaiveSeries {
    EncephalitisSpecial() {
      super("je-special");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (cohortA(p)) {
        return p.years(4, 20, on);
      }
      int before = before2010(doses);
      boolean first = before > 0 && p.months(6, 90, on);
      boolean old = on.isBefore(LocalDate.of(2014, 4, 1));
      boolean cohort = old ? !p.birth.isBefore(LocalDate.of(2007, 4, 2)) : cohortB(p);
      return cohort && before < 3 && (first || p.years(9, 13, on));
    }

    @Override
    boolean looksAtDoses() {
      return true;
    }

    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      return (cohortA(p) || p.born("2007-04-02", "2010-03-31")) && p.notPast(240, dose.on());
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("japanese-encephalitis", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("JE");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return cohortA(p) ? 4 : 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      if (counted.isEmpty()) {
        return true;
      }
      boolean none = counted.get(0).on().isAfter(LocalDate.of(2011, 5, 19));
      if (!cohortA(p)) {
        none = before2010(counted) == 0;
      }
      return switch (counted.size()) {
        case 1 -> !on.isBefore(days(last(counted), 6));
        case 2 -> !on.isBefore(none ? months(last(counted), 6) : days(last(counted), 6));
        default -> p.atLeast(9, on) && !on.isBefore(days(last(counted), 6));
      };
    }
  }

  /** ヒトパピローマウイルス感染症, 第1号, and 第2号 of 附則5. */
  static final class Papilloma extends NaiveSeries {
    private final boolean catchUp;

    Papilloma(String id) {
      super(id);
      this.catchUp = id.equals("hpv-catchup");
    }

    private static boolean girl(NaivePerson p, LocalDate on) {
      int year = NaivePerson.fiscalYear(on);
      return p.female()
          && NaivePerson.fiscalYear(p.year(12)) <= year
          && year <= NaivePerson.fiscalYear(p.year(16));
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (!catchUp) {
        return girl(p, on);
      }
      if (between("2022-04-01", "2025-03-31", on)) {
        return p.female() && p.born("1997-04-02", "2008-04-01") && !girl(p, on);
      }
      return between("2025-04-01", "2026-03-31", on)
          && p.female()
          && p.born("1997-04-02", "2009-04-01")
          && doses.stream()
              .anyMatch(
                  d ->
                      d.vaccine().startsWith("HPV") && between("2022-04-01", "2025-03-31", d.on()));
    }

    @Override
    boolean looksAtDoses() {
      return catchUp;
    }

    /** Doses of the years as a girl, and those paid for before the catch-up began. */
    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      return catchUp && p.atLeast(9, dose.on());
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("hpv", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      if (on == null) {
        return vaccine.startsWith("HPV");
      }
      return vaccine.equals("HPV9") ? since("2023-04-01", on) : !since("2026-04-01", on);
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      return true;
    }

    /** 実施規則 第18条第4号: two doses of nine strains, the first by fifteen. */
    private boolean twice(NaivePerson p, List<NaiveDose> counted, LocalDate on) {
      NaiveDose first = counted.isEmpty() ? new NaiveDose("HPV9", on, "ROUTINE") : counted.get(0);
      boolean young =
          NaivePerson.fiscalYear(first.on()) >= NaivePerson.fiscalYear(p.year(12))
              && p.notPast(180, first.on());
      boolean apart = counted.size() < 2 || !nth(counted, 2).isBefore(months(nth(counted, 1), 5));
      boolean nine = counted.stream().allMatch(d -> d.vaccine().equals("HPV9"));
      return !catchUp && young && apart && nine && since("2023-04-01", on);
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return twice(p, counted, on) ? 2 : 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      if (counted.isEmpty()) {
        return true;
      }
      if (counted.size() == 1) {
        return !on.isBefore(months(last(counted), 1));
      }
      LocalDate three = months(last(counted), 3);
      LocalDate bivalent = three;
      if (counted.stream().allMatch(d -> d.vaccine().equals("HPV2")) && !since("2026-04-01", law)) {
        LocalDate five = months(nth(counted, 1), 5);
        boolean bounded = !since("2014-04-01", law);
        LocalDate half = half(last(counted));
        bivalent = bounded ? five : five.isAfter(half) ? five : half;
      }
      LocalDate earliest = bivalent.isBefore(three) ? bivalent : three;
      boolean nine = since("2023-04-01", law);
      boolean onlyTwo = counted.stream().allMatch(d -> d.vaccine().equals("HPV2"));
      return !on.isBefore(onlyTwo && !nine ? bivalent : earliest);
    }

    /** Two doses are enough if the second waits for five months. */
    @Override
    boolean plans(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      boolean two = counted.size() == 1 && twice(p, counted, on);
      return two ? !on.isBefore(months(last(counted), 5)) : fits(p, counted, on, law);
    }

    /** 「二月半以上」: two months, and half of the month in which they end. */
    private static LocalDate half(LocalDate dose) {
      LocalDate two = months(dose, 2);
      int days =
          switch (two.lengthOfMonth()) {
            case 28 -> 14;
            case 29, 30 -> 15;
            default -> 16;
          };
      return two.plusDays(days);
    }
  }

  /** 風しんの第5期: 令附則3, 施行規則附則16. */
  static final class RubellaMen extends NaiveSeries {
    RubellaMen() {
      super("rubella-5");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return between("2019-02-01", "2025-03-31", on)
          && p.sex.equals("M")
          && p.born("1962-04-02", "1979-04-01");
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("rubella", on)
          || p.antibodies.stream()
              .anyMatch(
                  a -> a.disease().equals("rubella") && a.sufficient() && !a.on().isAfter(on));
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("MR") || vaccine.equals("R");
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
