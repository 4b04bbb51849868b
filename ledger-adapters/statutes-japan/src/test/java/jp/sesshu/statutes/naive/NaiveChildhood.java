package jp.sesshu.statutes.naive;

import static jp.sesshu.statutes.naive.NaiveCalendar.between;
import static jp.sesshu.statutes.naive.NaiveCalendar.since;

import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: the rows of small children whose series is a plain count. */
final class NaiveChildhood {

  private NaiveChildhood() {}

  /** 麻しん、風しん 第1号 and 第2号. */
  static final class MeaslesRubella extends NaiveSeries {
    private final boolean first;

    MeaslesRubella(String id) {
      super(id);
      this.first = id.equals("mr-1");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      if (first) {
        return p.months(12, 24, on);
      }
      int day = p.year(6) + 1;
      int april = NaiveCalendar.year(day) * 1_00_00 + 401;
      int school = since(april + 1, day) ? april + 1_00_00 : april;
      return since(school - 1_00_00, on) && !since(school, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return (p.hadBy("measles", on) && p.hadBy("rubella", on)) || isPregnant(p, on);
    }

    /** 施行規則 第2条第5号: from 280 days before the due date to the eve of 42 weeks. */
    private static boolean isPregnant(NaivePerson p, int on) {
      return p.dueDates.stream().anyMatch(due -> on >= due - 280 && on < due + 14);
    }

    @Override
    boolean isOwn(String vaccine) {
      return Set.of("MR").contains(vaccine);
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, int asOf) {
      return named(p, dose.on(), List.of());
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

  /** 結核. */
  static final class Tuberculosis extends NaiveSeries {
    Tuberculosis() {
      super("bcg");
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.notPast(12, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("tuberculosis", on) || p.conditions.contains("TUBERCULOSIS_KELOID");
    }

    @Override
    int illnessCap(int on) {
      return 4;
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("BCG");
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

  /** 水痘, with the winter of 2014 in which children up to five could have one dose. */
  static final class Varicella extends NaiveSeries {
    Varicella() {
      super("varicella");
    }

    @Override
    int begins() {
      return 2014_10_01;
    }

    private static boolean winter(int on) {
      return between(2014_10_01, 2015_03_31, on);
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return since(2014_10_01, on) && p.months(12, winter(on) ? 60 : 36, on);
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      return since(2014_10_01, on) ? named(p, on, doses) : p.months(12, 60, on);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      boolean late = winter(on) && p.monthsAfter(36, 60, on);
      return p.hadBy("varicella", on) || (late && hadBefore(doses, on));
    }

    /** Who has had a dose needs no other after three (則2条1号). */
    private static boolean hadBefore(List<NaiveDose> doses, int on) {
      for (NaiveDose dose : doses) {
        if (dose.vaccine().equals("VAR") && dose.on() < on) {
          return true;
        }
      }
      return false;
    }

    @Override
    boolean looksAtDoses() {
      return true;
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("VAR");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      int first = counted.isEmpty() ? on : nth(counted, 1);
      return winter(law(first)) && p.monthsAfter(36, 60, first) ? 1 : 2;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      boolean once = winter(law) && p.monthsAfter(36, 60, on);
      return counted.isEmpty() || (on >= months(last(counted), 3) && !once);
    }
  }

  /** Ｂ型肝炎. */
  static final class HepatitisB extends NaiveSeries {
    HepatitisB() {
      super("hep-b");
    }

    @Override
    int begins() {
      return 2016_10_01;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> doses) {
      return since(2016_10_01, on) && since(2016_04_01, p.birth) && p.notPast(12, on);
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> doses) {
      return (since(2016_04_01, p.birth) && p.notPast(12, on)) || named(p, on, doses);
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> doses) {
      return p.hadBy("hepatitis-b", on) || p.conditions.contains("HBIG_MOTHER_TO_CHILD");
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals("HepB");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> on >= days(last(counted), 27);
        default -> on >= days(nth(counted, 1), 139);
      };
    }
  }

  /** ロタウイルス感染症, of one and of five strains. */
  static final class Rotavirus extends NaiveSeries {
    private final int weeks;
    private final int doses;

    Rotavirus(String id, int weeks, int doses) {
      super(id);
      this.weeks = weeks;
      this.doses = doses;
    }

    @Override
    int begins() {
      return 2020_10_01;
    }

    @Override
    boolean table(NaivePerson p, int on, List<NaiveDose> given) {
      return since(2020_10_01, on)
          && since(2020_08_01, p.birth)
          && on >= p.birth + 42
          && on <= p.birth + 7 * weeks;
    }

    @Override
    boolean aged(NaivePerson p, int on, List<NaiveDose> given) {
      return since(2020_08_01, p.birth) && on >= p.birth + 42 && on <= p.birth + 7 * weeks;
    }

    @Override
    boolean excluded(NaivePerson p, int on, List<NaiveDose> given) {
      return p.hadBy("rotavirus", on)
          || p.conditions.contains("INTUSSUSCEPTION")
          || p.conditions.contains("SCID");
    }

    @Override
    boolean longIllness(int on) {
      return false;
    }

    @Override
    boolean isOwn(String vaccine) {
      return vaccine.equals(id.equals("rota-1") ? "RV1" : "RV5");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return doses;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, int on, int law) {
      return counted.isEmpty() || on >= days(last(counted), 27);
    }
  }
}
