package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** ヒトパピローマウイルス感染症, 第1号, and 第2号 of 附則5. */
final class NaivePapilloma extends NaiveSeries {
  private final boolean catchUp;

  NaivePapilloma(String id) {
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
   * 実施規則 第18条第4号: two doses of nine strains, the first by fifteen. Nobody begins so in the catch-up
   * (令和5年 附則第3項), but who had both in the years before is done.
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
   * The product that was given must go on from those before; what was not routine and mixes them
   * counts as the nine strains would, which take over from any other (18条但書).
   */
  @Override
  boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
    boolean missing = needed(p, counted, dose.on(), law) > counted.size();
    boolean another = !only(dose.vaccine(), counted) || !product(dose.vaccine(), law);
    boolean mixed = !dose.routine() && another && allows("HPV9", counted, dose.on(), law);
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
