package jp.sesshu.statutes;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.sesshu.calendar.GestationalAge;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** A requirement as a file writes it: every entry must hold. */
record RequirementFile(
    @Nullable Age age,
    @Nullable Years fiscalYears,
    @Nullable List<Integer> fiscalYearsAttaining,
    @Nullable Boolean yearBeforeSchool,
    @Nullable Weeks pregnancy,
    @Nullable Dates born,
    @Nullable Sex sex,
    @Nullable String condition,
    @Nullable Dates between,
    @Nullable Season season,
    @Nullable Doses doses,
    @Nullable Since sinceDose,
    @Nullable TargetDisease sinceInfection,
    @Nullable Test sinceAntibodyTest,
    @Nullable Boolean longTermIllness,
    @Nullable List<RequirementFile> allOf,
    @Nullable List<RequirementFile> anyOf,
    @Nullable RequirementFile not) {

  RequirementFile {
    boolean empty =
        Stream.of(
                age,
                fiscalYears,
                fiscalYearsAttaining,
                pregnancy,
                born,
                sex,
                condition,
                between,
                season,
                doses,
                sinceDose,
                sinceInfection,
                sinceAntibodyTest,
                allOf,
                anyOf,
                not)
            .allMatch(Objects::isNull);
    if (empty && !Boolean.TRUE.equals(yearBeforeSchool) && !Boolean.TRUE.equals(longTermIllness)) {
      throw new RuleRemark.Refusal("requirementEmpty");
    }
  }

  record Age(
      @Nullable LegalAge from,
      @Nullable LegalAge after,
      @Nullable LegalAge until,
      @Nullable LegalAge untilDayAfter) {
    Age {
      if (from != null && after != null) {
        throw new RuleRemark.Refusal("ageFromOrAfter");
      }
      if (until != null && untilDayAfter != null) {
        throw new RuleRemark.Refusal("ageUntilOrDayAfter");
      }
    }
  }

  record Years(LegalAge of, LegalAge until) {
    Years {
      Required.all("of", of, "until", until);
    }
  }

  record Weeks(GestationalAge from, GestationalAge until) {
    Weeks {
      Required.all("from", from, "until", until);
    }
  }

  record Dates(@Nullable LocalDate from, @Nullable LocalDate until) {}

  record Season(MonthDay from, MonthDay until) {
    Season {
      Required.all("from", from, "until", until);
    }
  }

  record Doses(
      Set<VaccineCode> of,
      @Nullable Set<VaccinationKind> kinds,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer atLeast,
      @Nullable Integer atMost) {
    Doses {
      Required.all("of", of);
    }
  }

  record Since(
      Set<VaccineCode> of,
      @Nullable Set<VaccinationKind> kinds,
      @Nullable Integer count,
      @Nullable Interval atLeast) {
    Since {
      Required.all("of", of);
    }
  }

  record Test(TargetDisease disease, boolean sufficient) {
    Test {
      Required.all("disease", disease);
    }
  }

  static RequirementFile between(LocalDate from, LocalDate until) {
    return new RequirementFile(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Dates(from, until),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static RequirementFile allOf(List<RequirementFile> parts) {
    return new RequirementFile(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        parts, null, null);
  }

  static @Nullable Requirement orNull(@Nullable RequirementFile file) {
    return file == null ? null : file.toRequirement();
  }

  Requirement toRequirement() {
    List<Requirement> parts = new ArrayList<>();
    Stream.of(byBirth(), byFacts(), byDoses(), combined()).forEach(parts::addAll);
    return parts.size() == 1 ? parts.get(0) : new Requirement.AllOf(parts);
  }

  private List<Requirement> byBirth() {
    List<Requirement> parts = new ArrayList<>();
    if (age != null) {
      boolean dayAfter = age.after() != null;
      parts.add(
          new Requirement.Age(
              dayAfter ? age.after() : age.from(),
              dayAfter,
              age.until() == null ? age.untilDayAfter() : age.until(),
              age.untilDayAfter() != null));
    }
    if (fiscalYears != null) {
      parts.add(new Requirement.FiscalYears(fiscalYears.of(), fiscalYears.until()));
    }
    if (fiscalYearsAttaining != null) {
      parts.add(new Requirement.FiscalYearsAttaining(fiscalYearsAttaining));
    }
    if (Boolean.TRUE.equals(yearBeforeSchool)) {
      parts.add(new Requirement.YearBeforeSchool());
    }
    if (born != null) {
      parts.add(new Requirement.Born(born.from(), born.until()));
    }
    return parts;
  }

  private List<Requirement> byFacts() {
    List<Requirement> parts = new ArrayList<>();
    if (pregnancy != null) {
      parts.add(new Requirement.Pregnancy(pregnancy.from(), pregnancy.until()));
    }
    if (sex != null) {
      parts.add(new Requirement.OfSex(sex));
    }
    if (condition != null) {
      parts.add(new Requirement.WithCondition(condition));
    }
    if (between != null) {
      parts.add(new Requirement.Between(between.from(), between.until()));
    }
    if (season != null) {
      parts.add(new Requirement.Season(season.from(), season.until()));
    }
    if (sinceInfection != null) {
      parts.add(new Requirement.SinceInfection(sinceInfection));
    }
    if (sinceAntibodyTest != null) {
      parts.add(
          new Requirement.SinceAntibodyTest(
              sinceAntibodyTest.disease(), sinceAntibodyTest.sufficient()));
    }
    if (Boolean.TRUE.equals(longTermIllness)) {
      parts.add(new Requirement.LongTermIllness());
    }
    return parts;
  }

  private List<Requirement> byDoses() {
    List<Requirement> parts = new ArrayList<>();
    if (doses != null) {
      parts.add(
          new Requirement.DosesGiven(
              doses.of(),
              doses.kinds() == null ? Set.of() : doses.kinds(),
              doses.from(),
              doses.until(),
              doses.atLeast() == null ? 0 : doses.atLeast(),
              doses.atMost() == null ? Integer.MAX_VALUE : doses.atMost()));
    }
    if (sinceDose != null) {
      parts.add(
          new Requirement.SinceDose(
              sinceDose.of(),
              sinceDose.kinds() == null ? Set.of() : sinceDose.kinds(),
              sinceDose.count() == null ? 1 : sinceDose.count(),
              sinceDose.atLeast()));
    }
    return parts;
  }

  private List<Requirement> combined() {
    List<Requirement> parts = new ArrayList<>();
    if (allOf != null) {
      parts.add(new Requirement.AllOf(allOf.stream().map(RequirementFile::toRequirement).toList()));
    }
    if (anyOf != null) {
      parts.add(new Requirement.AnyOf(anyOf.stream().map(RequirementFile::toRequirement).toList()));
    }
    if (not != null) {
      parts.add(new Requirement.Not(not.toRequirement()));
    }
    return parts;
  }
}
