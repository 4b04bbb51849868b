package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;

/** 施行令 第3条第1項 表: ジフテリア and 破傷風 of both terms, by 沈降ジフテリア破傷風混合トキソイド. */
final class NaiveToxoid {

  private NaiveToxoid() {}

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

    /**
     * 第9条第1項 and 第9項 list the mixtures for the first term, 第11条 the toxoid alone for the second.
     */
    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("DT") || (first && isMixture(vaccine));
    }

    @Override
    boolean isSameKind(String vaccine) {
      return vaccine.equals("DT");
    }

    private static boolean isMixture(String vaccine) {
      return vaccine.startsWith("DPT");
    }

    /** Whether three doses are the first immunisation, as where a mixture is one of them. */
    private static boolean three(List<NaiveDose> counted) {
      return counted.stream().anyMatch(dose -> isMixture(dose.vaccine()));
    }

    /** A dose on a day of both is one of the first term. */
    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      return first || !new ToxoidTerm(true).named(p, dose.on(), List.of());
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return first ? (three(counted) ? 4 : 3) : 1;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> on >= days(last(counted), 20);
        case 2 -> on >= (three(counted) ? days(last(counted), 20) : months(last(counted), 6));
        default -> on >= months(last(counted), 6);
      };
    }

    @Override
    boolean isLate(NaivePerson p, List<NaiveDose> counted, int on) {
      boolean primary = counted.size() == 1 || (counted.size() == 2 && three(counted));
      return primary && past(days(last(counted), 56), on);
    }
  }
}
