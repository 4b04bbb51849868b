package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 日本脳炎: 施行令 第3条第1項 表 and 附則, 実施規則附則. */
final class NaiveEncephalitis {

  private NaiveEncephalitis() {}

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
  static final class Term extends NaiveSeries {
    private final boolean first;

    Term(String id) {
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

    /** The first term as it was made up (附則第1項・第2項), which comes before; no dose of this one. */
    private static final String MADE_UP = "JE first term";

    private static int madeUp(List<NaiveDose> counted) {
      return (int) counted.stream().filter(dose -> dose.vaccine().equals(MADE_UP)).count();
    }

    @Override
    NaiveCount count(NaivePerson p, List<NaiveDose> doses, int asOf) {
      if (first || !cohortB(p) || before2010(doses) > 2) {
        return super.count(p, doses, asOf);
      }
      NaiveCount special = new Special().count(p, doses, asOf);
      boolean whole = special.counted().size() == 3;
      List<NaiveDose> counted = new ArrayList<>();
      Set<Integer> positions = new HashSet<>();
      for (int i = 0; i < doses.size(); i++) {
        NaiveDose dose = doses.get(i);
        if (special.positions().contains(i)) {
          if (whole && dose.equals(special.counted().get(2))) {
            counted.add(new NaiveDose(MADE_UP, dose.on(), "VOLUNTARY"));
          }
        } else if (isOwn(dose.vaccine()) && counts(p, doses, dose, counted, asOf)) {
          counted.add(dose);
          positions.add(i);
        }
      }
      return new NaiveCount(counted, positions);
    }

    @Override
    int valid(NaivePerson p, List<NaiveDose> counted, int asOf) {
      return counted.size() - madeUp(counted);
    }

    @Override
    int required(NaivePerson p, List<NaiveDose> counted, int asOf) {
      return first ? 3 : 1;
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return first ? 3 : 1 + madeUp(counted);
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
      if (!first && madeUp(counted) > 0) {
        return on >= days(last(counted), 6); // 附則第3項
      }
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
  static final class Special extends NaiveSeries {
    Special() {
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
      boolean old = dose.on() < day(2016_04_01);
      boolean of = cohortA(p) || (old ? p.born(2007_04_02, 2010_03_31) : cohortB(p));
      return of && p.months(6, 240, dose.on());
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
}
