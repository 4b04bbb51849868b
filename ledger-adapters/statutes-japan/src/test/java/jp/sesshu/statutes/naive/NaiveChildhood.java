package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 施行令 第3条第1項 表: the rows of small children whose series is a plain count. */
final class NaiveChildhood {

  private NaiveChildhood() {}

  static boolean ifGiven(LocalDate on, boolean then) {
    return on == null || then;
  }

  /** 麻しん、風しん 第1号 and 第2号. */
  static final class MeaslesRubella extends NaiveSeries {
    private final boolean first;

    MeaslesRubella(String id) {
      super(id);
      this.first = id.equals("mr-1");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      if (first) {
        return p.months(12, 24, on);
      }
      LocalDate day = p.year(6).plusDays(1);
      LocalDate school = LocalDate.of(day.getYear(), 4, 1);
      if (school.isBefore(day)) {
        school = school.plusYears(1);
      }
      return !on.isBefore(school.minusYears(1)) && on.isBefore(school);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("measles", on) && p.hadBy("rubella", on);
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return Set.of("MR").contains(vaccine);
    }

    @Override
    boolean ours(NaivePerson p, NaiveDose dose, LocalDate asOf) {
      return named(p, dose.on(), List.of());
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

  /** 結核. */
  static final class Tuberculosis extends NaiveSeries {
    Tuberculosis() {
      super("bcg");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.notPast(12, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("tuberculosis", on) || p.conditions.contains("TUBERCULOSIS_KELOID");
    }

    @Override
    int illnessCap(LocalDate on) {
      return 4;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("BCG");
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

  /** 水痘, with the winter of 2014 in which children up to five could have one dose. */
  static final class Varicella extends NaiveSeries {
    Varicella() {
      super("varicella");
    }

    private static boolean winter(LocalDate on) {
      return between("2014-10-01", "2015-03-31", on);
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return since("2014-10-01", on) && p.months(12, winter(on) ? 60 : 36, on);
    }

    @Override
    boolean aged(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return since("2014-10-01", on) ? named(p, on, doses) : p.months(12, 60, on);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      boolean late = winter(on) && p.monthsAfter(36, 60, on);
      return p.hadBy("varicella", on) || (late && doses.stream().anyMatch(Varicella::earlier));
    }

    /** Who had a dose before the programme began needs no other after three (則2条1号). */
    private static boolean earlier(NaiveDose dose) {
      return dose.vaccine().equals("VAR") && !since("2014-10-01", dose.on());
    }

    @Override
    boolean looksAtDoses() {
      return true;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("VAR");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return winter(on) && p.monthsAfter(36, 60, on) ? 1 : 2;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return counted.isEmpty() || !on.isBefore(months(last(counted), 3));
    }
  }

  /** Ｂ型肝炎. */
  static final class HepatitisB extends NaiveSeries {
    HepatitisB() {
      super("hep-b");
    }

    @Override
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return since("2016-10-01", on) && since("2016-04-01", p.birth) && p.notPast(12, on);
    }

    @Override
    boolean aged(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return (since("2016-04-01", p.birth) && p.notPast(12, on)) || named(p, on, doses);
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> doses) {
      return p.hadBy("hepatitis-b", on) || p.conditions.contains("HBIG_MOTHER_TO_CHILD");
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals("HepB");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return 3;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return switch (counted.size()) {
        case 0 -> true;
        case 1 -> !on.isBefore(days(last(counted), 27));
        default -> !on.isBefore(days(nth(counted, 1), 139));
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
    boolean table(NaivePerson p, LocalDate on, List<NaiveDose> given) {
      return since("2020-10-01", on)
          && since("2020-08-01", p.birth)
          && !on.isBefore(p.birth.plusDays(42))
          && !on.isAfter(p.birth.plusDays(7L * weeks));
    }

    @Override
    boolean aged(NaivePerson p, LocalDate on, List<NaiveDose> given) {
      return since("2020-08-01", p.birth)
          && !on.isBefore(p.birth.plusDays(42))
          && !on.isAfter(p.birth.plusDays(7L * weeks));
    }

    @Override
    boolean excluded(NaivePerson p, LocalDate on, List<NaiveDose> given) {
      return p.hadBy("rotavirus", on)
          || p.conditions.contains("INTUSSUSCEPTION")
          || p.conditions.contains("SCID");
    }

    @Override
    boolean longIllness(LocalDate on) {
      return false;
    }

    @Override
    boolean product(String vaccine, LocalDate on) {
      return vaccine.equals(id.equals("rota-1") ? "RV1" : "RV5");
    }

    @Override
    int needed(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return doses;
    }

    @Override
    boolean fits(NaivePerson p, List<NaiveDose> counted, LocalDate on, LocalDate law) {
      return counted.isEmpty() || !on.isBefore(days(last(counted), 27));
    }
  }
}
