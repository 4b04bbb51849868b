package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: ジフテリア、百日せき、急性灰白髄炎、破傷風, by the vaccine they are given with. */
final class NaiveDiphtheria {

  private NaiveDiphtheria() {}

  /** The four mixtures: three doses and one. */
  static final class Mixture extends NaiveSeries {
    private final Set<String> diseases;
    private final Set<String> products;

    Mixture(String id, Set<String> diseases, Set<String> products) {
      super(id);
      this.diseases = diseases;
      this.products = products;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      if (id.equals("dpt-ipv-hib") && !since(2024_04_01, on)) {
        return false;
      }
      return p.months(since(2023_04_01, on) ? 2 : 3, 90, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      for (String disease : diseases) {
        if (!p.hadBy(disease, on)) {
          return false;
        }
      }
      return true;
    }

    @Override
    int illnessCap(int on) {
      return id.startsWith("dpt-ipv") ? 15 : 0;
    }

    @Override
    boolean longIllness(int on) {
      return !id.equals("dpt-ipv-hib") || since(2024_04_01, on);
    }

    @Override
    boolean isOwn(String vaccine) {
      return products.contains(vaccine);
    }

    /** A mixture with more in it is another kind, though its doses count. */
    @Override
    boolean isSameKind(String vaccine) {
      return alone() ? vaccine.equalsIgnoreCase(id) : isOwn(vaccine);
    }

    private boolean alone() {
      return id.equals("dpt") || id.equals("ipv");
    }

    /** What the rows of the mixtures that have more give up or take up is not asked here. */
    @Override
    boolean product(String vaccine, int on) {
      if (alone()) {
        return true;
      }
      return switch (vaccine) {
        case "DPT-IPV" -> !since(2026_04_01, on);
        case "DPT-IPV-Hib" -> since(2024_04_01, on);
        default -> isOwn(vaccine);
      };
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      int oral = 0;
      for (NaiveDose dose : counted) {
        oral += isOral(dose) ? 1 : 0;
      }
      return oral >= 2 ? counted.size() : 4;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1, 2 -> on >= days(last(counted), 20);
        default -> on >= months(last(counted), 6);
      };
    }

    /** 平成24年 附則第2条第1項: one of the oral vaccine to 2012-08-31 is one, whatever the interval. */
    @Override
    boolean admits(NaivePerson p, List<NaiveDose> counted, NaiveDose dose, int law) {
      return isOral(dose) || super.admits(p, counted, dose, law);
    }

    @Override
    boolean equivalent(NaivePerson p, NaiveDose dose) {
      return isOral(dose);
    }

    private static boolean isOral(NaiveDose dose) {
      return dose.vaccine().equals("OPV") && !since(2012_09_01, dose.on());
    }

    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean primary = counted.size() == 1 || counted.size() == 2;
      return primary && !id.equals("ipv") && past(days(last(counted), 56), on);
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      boolean early = id.equals("dpt-ipv-hib") && p.months(2, 90, on);
      return early || named(p, on, doses);
    }

    @Override
    int begins() {
      return id.equals("dpt-ipv-hib") ? 2024_04_01 : 2013_04_01;
    }
  }

  /** 沈降ジフテリア破傷風混合トキソイド: the rows of both terms together. */
  static final class Toxoid extends NaiveSeries {
    final ToxoidTerm first = new ToxoidTerm(true);
    final ToxoidTerm second = new ToxoidTerm(false);

    Toxoid() {
      super("dt");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return first.table(p, on, doses) || second.table(p, on, doses);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return first.excluded(p, on, doses);
    }

    @Override
    boolean isOwn(String vaccine) {
      return first.isOwn(vaccine);
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      throw new UnsupportedOperationException("asked of each term");
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      throw new UnsupportedOperationException("asked of each term");
    }
  }

  /** Two doses and one as a small child (第1期), or one at eleven or twelve (第2期). */
  static final class ToxoidTerm extends NaiveSeries {
    private final boolean first;

    ToxoidTerm(boolean first) {
      super(first ? "dt-1" : "dt-2");
      this.first = first;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return first ? p.months(since(2023_04_01, on) ? 2 : 3, 90, on) : p.years(11, 13, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("diphtheria", on) && p.hadBy("tetanus", on);
    }

    /** What ended at eleven or later kept the person from the second term. */
    @Override
    boolean keptAway(NaivePerson p, int recovery) {
      return !first || !p.atLeast(11, recovery);
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("DT");
    }

    /** A dose on a day of both is one of the first term. */
    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      return first || !new ToxoidTerm(true).named(p, dose.on(), List.of());
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return first ? 3 : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> on >= days(last(counted), 20);
        default -> on >= months(last(counted), 6);
      };
    }

    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      return counted.size() == 1 && past(days(last(counted), 56), on);
    }
  }
}
