package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.day;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表 and 附則: 日本脳炎, ヒトパピローマウイルス, 風しん第5期. */
final class NaiveSchoolAge {

  private NaiveSchoolAge() {}

  /** Born 1995-04-02 to 2007-04-01: for them the row of 日本脳炎 reads otherwise (令附則). */
  static boolean cohortA(NaivePerson p) {
    return p.born(1995_04_02, 2007_04_01);
  }

  static boolean cohortB(NaivePerson p) {
    return p.born(2007_04_02, 2009_10_01);
  }

  static int before2010(List<NaiveDose> doses) {
    int n = 0;
    for (NaiveDose dose : doses) {
      if (dose.vaccine().equals("JE") && !since2010(dose.on())) {
        n++;
      }
    }
    return n;
  }

  private static boolean since2010(int on) {
    return on > day(2010_03_31);
  }

  /** 日本脳炎 第1号 and 第2号. */
  static final class Encephalitis extends NaiveSeries {
    private final boolean first;

    Encephalitis(String id) {
      super(id);
      this.first = id.equals("je-1");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return !cohortA(p) && (first ? p.months(6, 90, on) : p.years(9, 13, on));
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("japanese-encephalitis", on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("JE");
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      if (first) {
        return !p.atLeast(9, dose.on()) || afterIllness(p, dose.on(), List.of());
      }
      return p.atLeast(9, dose.on());
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return first ? 3 : 1;
    }

    /**
     * 実施規則附則: who had one or two doses when the vaccinations stood still to 2010-03-31 makes up for
     * the others; the text of 2013 names no births, that of 2016-04-01 those of two years.
     */
    private static boolean makesUp(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      int before = before2010(counted);
      return since2010(on)
          && before > 0
          && before < 3
          && (!NaiveCalendar.since(2016_04_01, law) || cohortB(p));
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> on >= days(last(counted), 6);
        default ->
            on
                >= (makesUp(p, counted, on, law)
                    ? days(last(counted), 6)
                    : months(last(counted), 6));
      };
    }

    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      return first
          && counted.size() == 1
          && !makesUp(p, counted, on, on)
          && past(days(last(counted), 28), on);
    }
  }

  /** 日本脳炎の特例: 令附則 (cohort A) and 実施規則附則 (cohort B). */
  static final class EncephalitisSpecial extends NaiveSeries {
    EncephalitisSpecial() {
      super("je-special");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      if (cohortA(p)) {
        return p.years(4, 20, on);
      }
      int before = before2010(doses);
      boolean first = before > 0 && p.months(6, 90, on);
      boolean old = on < day(2016_04_01);
      boolean cohort = old ? p.birth >= day(2007_04_02) : cohortB(p);
      return cohort && before < 3 && (first || p.years(9, 13, on));
    }

    @Override
    boolean looksAtDoses() {
      return true;
    }

    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      return (cohortA(p) || p.born(2007_04_02, 2010_03_31)) && p.notPast(240, dose.on());
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("japanese-encephalitis", on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("JE");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return cohortA(p) ? 4 : 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      if (counted.isEmpty()) {
        return true;
      }
      boolean none = counted.get(0).on() > day(2011_05_19);
      if (!cohortA(p)) {
        none = before2010(counted) == 0;
      }
      return switch (counted.size()) {
        case 1 -> on >= days(last(counted), 6);
        case 2 -> on >= (none ? months(last(counted), 6) : days(last(counted), 6));
        default -> p.atLeast(9, on) && on >= days(last(counted), 6);
      };
    }

    /** 「六日から二十八日までの間隔」 of those who had none when the measure began. */
    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean none =
          counted.size() == 1
              && (cohortA(p) ? counted.get(0).on() > day(2011_05_19) : before2010(counted) == 0);
      return none && past(days(last(counted), 28), on);
    }
  }

  /** ヒトパピローマウイルス感染症, 第1号, and 第2号 of 附則5. */
  static final class Papilloma extends NaiveSeries {
    private final boolean catchUp;

    Papilloma(String id) {
      super(id);
      this.catchUp = id.equals("hpv-catchup");
    }

    @Override
    int begins() {
      return catchUp ? 2022_04_01 : 2013_04_01;
    }

    private static boolean girl(NaivePerson p, int on) {
      return p.female() && inYears(p, on);
    }

    /** The fiscal years of turning twelve to sixteen. */
    private static boolean inYears(NaivePerson p, int on) {
      int year = NaiveCalendar.fiscalYear(on);
      return NaiveCalendar.fiscalYear(p.year(12)) <= year
          && year <= NaiveCalendar.fiscalYear(p.year(16));
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      if (!catchUp) {
        return girl(p, on);
      }
      if (between(2022_04_01, 2025_03_31, on)) {
        return p.female() && p.born(1997_04_02, 2008_04_01) && !girl(p, on);
      }
      return between(2025_04_01, 2026_03_31, on)
          && p.female()
          && p.born(1997_04_02, 2009_04_01)
          && doses.stream()
              .anyMatch(
                  d -> d.vaccine().startsWith("HPV") && between(2022_04_01, 2025_03_31, d.on()));
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
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("hpv", on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.startsWith("HPV");
    }

    @Override
    boolean product(String vaccine, int on) {
      return vaccine.equals("HPV9") ? since(2023_04_01, on) : !since(2026_04_01, on);
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      return true;
    }

    /**
     * 実施規則 第18条第4号: two doses of nine strains, the first by fifteen. Nobody begins so in the
     * catch-up (令和5年 附則第3項), but who had both in the years before is done.
     */
    private boolean twice(NaivePerson p, List<NaiveDose> counted, int on) {
      NaiveDose first = counted.isEmpty() ? new NaiveDose("HPV9", on, "ROUTINE") : counted.get(0);
      boolean young =
          NaiveCalendar.fiscalYear(first.on()) >= NaiveCalendar.fiscalYear(p.year(12))
              && p.notPast(180, first.on());
      boolean apart = counted.size() < 2 || nth(counted, 2) >= months(nth(counted, 1), 5);
      boolean nine = only("HPV9", counted);
      boolean had = counted.size() > 1 && inYears(p, nth(counted, 2));
      boolean known = since(2023_04_01, on) || !counted.isEmpty(); // none counts but by that order
      return (!catchUp || had) && young && apart && nine && known;
    }

    private static boolean only(String vaccine, List<NaiveDose> counted) {
      for (NaiveDose dose : counted) {
        if (!dose.vaccine().equals(vaccine)) {
          return false;
        }
      }
      return true;
    }

    /** While there were three products; who could take two of one could take three of any. */
    @Override
    Set<Integer> choices(NaivePerson p, int on) {
      boolean any = between(2023_04_01, 2026_03_31, on);
      return any && twice(p, List.of(), on) ? Set.of(2, 3) : Set.of();
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return twice(p, counted, on) ? 2 : 3;
    }

    /** 令和5年 附則第2項. */
    @Override
    int deemedSince(String vaccine) {
      return vaccine.equals("HPV9") ? 2023_04_01 : 0;
    }

    /** Any product of the day may be the next. */
    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return allows("HPV2", counted, on, law)
          || allows("HPV4", counted, on, law)
          || allows("HPV9", counted, on, law);
    }

    /**
     * The product that was given must go on from those before; what was not routine counts as the
     * nine strains would, which take over from any other (18条但書).
     */
    @Override
    boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
      boolean missing = needed(p, counted, dose.on(), law) > counted.size();
      boolean mixed = !dose.routine() && allows("HPV9", counted, dose.on(), law);
      return missing && (mixed || allows(dose.vaccine(), counted, dose.on(), law));
    }

    /** 実施規則 第18条 (第19条) 第1号 two strains, 第2号 four strains, 第3号 and 第4号 nine strains. */
    private boolean allows(String vaccine, List<NaiveDose> counted, int on, int law) {
      boolean goesOn = vaccine.equals("HPV9") || only(vaccine, counted);
      if (!product(vaccine, law) || !goesOn) {
        return false;
      }
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> on >= months(last(counted), 1);
        default ->
            vaccine.equals("HPV2") ? bivalent(counted, on, law) : on >= months(last(counted), 3);
      };
    }

    private static boolean bivalent(List<NaiveDose> counted, int on, int law) {
      boolean bounded = !since(2014_04_01, law);
      return on >= months(nth(counted, 1), 5) && (bounded || on >= half(last(counted)));
    }

    /** 「一月から二月半までの間隔」, 「五月から十二月までの間隔」 of two strains. */
    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      if (counted.isEmpty() || !only("HPV2", counted)) {
        return false;
      }
      return past(counted.size() == 1 ? half(last(counted)) : months(nth(counted, 1), 12), on);
    }

    /** Two doses are enough if the second waits for five months. */
    @Override
    boolean plans(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      boolean two = counted.size() == 1 && twice(p, counted, on);
      return two ? on >= months(last(counted), 5) : fits(p, counted, on, law);
    }

    /** Where no day is left five months on, the second of three (第3号) may still be given. */
    @Override
    int otherwise(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean three =
          counted.size() == 1
              && on > last(counted)
              && twice(p, counted, on)
              && !isDeemedLater(counted, on)
              && fits(p, counted, on, on);
      return three ? 2 : NaiveCount.NONE;
    }

    @Override
    int requiredOtherwise(NaivePerson p, List<NaiveDose> counted, int on) {
      return 3;
    }

    /** 「二月半以上」: two months, and half of the month in which they end. */
    private static int half(int dose) {
      int two = months(dose, 2);
      int days =
          switch (NaiveCalendar.lengthOfMonth(two)) {
            case 28 -> 14;
            case 29, 30 -> 15;
            default -> 16;
          };
      return two + days;
    }
  }

  /** 風しんの第5期: 令附則3, 施行規則附則16. */
  static final class RubellaMen extends NaiveSeries {
    RubellaMen() {
      super("rubella-5");
    }

    @Override
    int begins() {
      return 2019_02_01;
    }

    private static boolean isMan(NaivePerson p) {
      return p.sex.equals("M") && p.born(1962_04_02, 1979_04_01);
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      return isMan(p);
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return between(2019_02_01, 2025_03_31, on) && isMan(p);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("rubella", on)
          || p.antibodies.stream()
              .anyMatch(a -> a.disease().equals("rubella") && a.sufficient() && a.on() <= on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("MR") || vaccine.equals("R");
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
