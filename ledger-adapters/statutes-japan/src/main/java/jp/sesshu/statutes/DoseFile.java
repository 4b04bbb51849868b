package jp.sesshu.statutes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.StandardPeriod;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** One dose of a method as its file writes it. */
record DoseFile(
    String dose,
    @Nullable Boolean booster,
    @Nullable List<SpacingEntry> after,
    @Nullable RequirementFile on,
    @Nullable Boolean mayLapse,
    @Nullable LeftOutEntry leftOutIf,
    @Nullable Set<VaccineCode> only,
    @Nullable BigDecimal ml,
    @Nullable StandardEntry standard) {
  DoseFile {
    Required.all("dose", dose);
    MethodFile.volume(ml);
  }

  record SpacingEntry(
      Spacing.@Nullable Since since,
      @Nullable Integer dose,
      @Nullable Set<VaccineCode> with,
      Spacing.@Nullable When when,
      @Nullable Interval atLeast,
      @Nullable Interval ifDoctorJudges,
      @Nullable Interval atMost,
      @Nullable Boolean grace,
      @Nullable RequirementFile on) {

    SpacingEntry {
      if (atLeast == null && atMost == null && on == null) {
        throw new RuleRemark.Refusal("afterNeeds");
      }
    }

    Spacing toSpacing() {
      Spacing.Since from = dose != null ? Spacing.Since.DOSE : since;
      return new Spacing(
          from == null ? Spacing.Since.PREVIOUS : from,
          dose == null ? 0 : dose,
          with == null ? Set.of() : with,
          when == null ? Spacing.When.ALWAYS : when,
          atLeast,
          ifDoctorJudges,
          atMost,
          Boolean.TRUE.equals(grace),
          RequirementFile.orNull(on));
    }
  }

  record LeftOutEntry(int dose, RequirementFile givenOn) {
    LeftOutEntry {
      Required.all("givenOn", givenOn);
    }
  }

  record StandardEntry(
      @Nullable RequirementFile on,
      Spacing.@Nullable Since since,
      @Nullable Interval atLeast,
      @Nullable Interval atMost) {

    StandardPeriod toStandard() {
      return new StandardPeriod(
          RequirementFile.orNull(on),
          since == null ? Spacing.Since.PREVIOUS : since,
          atLeast,
          atMost);
    }
  }

  DoseRule toRule() {
    return new DoseRule(
        dose,
        Boolean.TRUE.equals(booster),
        after == null ? List.of() : after.stream().map(SpacingEntry::toSpacing).toList(),
        RequirementFile.orNull(on),
        Boolean.TRUE.equals(mayLapse),
        leftOutIf == null
            ? null
            : new DoseRule.LeftOut(leftOutIf.dose(), leftOutIf.givenOn().toRequirement()),
        only == null ? Set.of() : only,
        MethodFile.volume(ml),
        standard == null ? null : standard.toStandard());
  }
}
