package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.GestationalAge;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * A condition the statute sets (要件), as the set of days on which a person meets it.
 *
 * <p>Expressions, not values: {@code allOf(age 12..24 months, sex FEMALE)} yields a range of days
 * for one person and another for the next. Ages and periods are closed at both ends.
 */
public sealed interface Requirement {

  /**
   * 「生後a月から生後b月に至るまで」「a歳以上b歳未満」, both days of reaching included.
   *
   * @param from the age from which, or null for birth
   * @param dayAfter whether it begins only on the next day (至った日の翌日から)
   * @param until the age until which, or null for no end
   * @param untilDayAfter whether it ends only on the next day (至る日の翌日まで)
   */
  record Age(
      @Nullable LegalAge from, boolean dayAfter, @Nullable LegalAge until, boolean untilDayAfter)
      implements Requirement {

    /** Ends on the day of reaching itself, as ages but those of rotavirus do. */
    public Age(@Nullable LegalAge from, boolean dayAfter, @Nullable LegalAge until) {
      this(from, dayAfter, until, false);
    }
  }

  /**
   * 「a歳となる日の属する年度の初日からb歳となる日の属する年度の末日まで」.
   *
   * @param of the age reached in the first fiscal year
   * @param until the age reached in the last
   */
  record FiscalYears(LegalAge of, LegalAge until) implements Requirement {}

  /**
   * 「n歳となる日の属する年度の初日から当該年度の末日まで」 for each n.
   *
   * @param years the ages in years
   */
  record FiscalYearsAttaining(List<Integer> years) implements Requirement {
    /** Keeps an unmodifiable copy. */
    public FiscalYearsAttaining {
      years = List.copyOf(years);
    }
  }

  /** 「小学校就学の始期に達する日の一年前の日から当該始期に達する日の前日まで」. */
  record YearBeforeSchool() implements Requirement {}

  /**
   * 「妊娠a週から妊娠b週に至るまで」, for each pregnancy.
   *
   * @param from the first day's gestational age
   * @param until the gestational age whose eve is the last day
   */
  record Pregnancy(GestationalAge from, GestationalAge until) implements Requirement {}

  /**
   * Born within a period: every day or none.
   *
   * @param from first date of birth, or null
   * @param until last date of birth, or null
   */
  record Born(@Nullable LocalDate from, @Nullable LocalDate until) implements Requirement {}

  /**
   * Of this sex: every day or none.
   *
   * @param sex the sex
   */
  record OfSex(Sex sex) implements Requirement {}

  /**
   * Has a condition: every day or none.
   *
   * @param code the condition's code
   */
  record WithCondition(String code) implements Requirement {}

  /**
   * A fixed period.
   *
   * @param from first day, or null
   * @param until last day, or null
   */
  record Between(@Nullable LocalDate from, @Nullable LocalDate until) implements Requirement {}

  /**
   * The same days every year (毎年…から…まで), which may run over the year's end.
   *
   * @param from first day
   * @param until last day
   */
  record Season(MonthDay from, MonthDay until) implements Requirement {}

  /**
   * Has received a number of doses within a period: every day or none.
   *
   * @param vaccines of which vaccines
   * @param kinds of which kinds
   * @param from first day of the period, or null
   * @param until last day of the period, or null
   * @param atLeast least number
   * @param atMost greatest number
   */
  record DosesGiven(
      Set<VaccineCode> vaccines,
      Set<VaccinationKind> kinds,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int atLeast,
      int atMost)
      implements Requirement {
    /** Keeps unmodifiable copies. */
    public DosesGiven {
      vaccines = Set.copyOf(vaccines);
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Every day after the n-th dose of these vaccines and kinds, or after an interval from it.
   *
   * @param vaccines of which vaccines
   * @param kinds of which kinds
   * @param count n, from 1
   * @param atLeast the interval, or null for none
   */
  record SinceDose(
      Set<VaccineCode> vaccines, Set<VaccinationKind> kinds, int count, @Nullable Interval atLeast)
      implements Requirement {
    /** Keeps unmodifiable copies. */
    public SinceDose {
      vaccines = Set.copyOf(vaccines);
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Every day from an infection on.
   *
   * @param disease the disease had
   */
  record SinceInfection(TargetDisease disease) implements Requirement {}

  /**
   * Every day from an antibody test with this result on.
   *
   * @param disease the disease tested
   * @param sufficient the result
   */
  record SinceAntibodyTest(TargetDisease disease, boolean sufficient) implements Requirement {}

  /**
   * The days that only the long-term illness exception (長期療養特例) opens in this programme.
   *
   * <p>Days on which a clause opens it anyway are not among them: who still belongs to the table of
   * 施行令 第3条第1項 keeps the series of their age.
   */
  record LongTermIllness() implements Requirement {}

  /**
   * The days on which all hold; every day if there are none.
   *
   * @param parts the conditions
   */
  record AllOf(List<Requirement> parts) implements Requirement {
    /** Keeps an unmodifiable copy. */
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The days on which at least one holds.
   *
   * @param parts the conditions
   */
  record AnyOf(List<Requirement> parts) implements Requirement {
    /** Keeps an unmodifiable copy. */
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The days on which it does not hold.
   *
   * @param part the condition
   */
  record Not(Requirement part) implements Requirement {}
}
