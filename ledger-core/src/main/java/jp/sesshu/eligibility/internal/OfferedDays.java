package jp.sesshu.eligibility.internal;

import java.util.Set;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.ProgrammeRules.SeriesPeriod;
import jp.sesshu.municipality.AreaExemption;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.vaccine.TargetDisease;
import org.jspecify.annotations.Nullable;

/** The days on which a municipality gives a programme at all (予防接種法5条). */
final class OfferedDays {

  private OfferedDays() {}

  /** Those days, or null for every day. */
  static @Nullable Ranges of(ProgrammeRules rules, MunicipalPolicy policy) {
    if (rules.diseases().equals(Set.of(TargetDisease.INFLUENZA))
        && rules.series() == SeriesPeriod.FISCAL_YEAR) {
      return policy
          .influenzaSeason()
          .map(season -> RequirementCompiler.seasons(season.from(), season.until()))
          .orElse(null);
    }
    boolean exempt =
        rules.diseases().equals(Set.of(TargetDisease.JAPANESE_ENCEPHALITIS))
            && !policy.japaneseEncephalitisExemptions().isEmpty();
    return exempt ? outside(policy) : null;
  }

  private static Ranges outside(MunicipalPolicy policy) {
    Ranges exempt = new Ranges();
    Ranges one = new Ranges();
    Ranges either = new Ranges();
    for (AreaExemption exemption : policy.japaneseEncephalitisExemptions()) {
      one.set(Days.of(exemption.from()), exemption.until().map(Days::of).orElse(EpochDays.OPEN));
      either.setUnion(exempt, one);
      exempt.set(either);
    }
    Ranges offered = new Ranges();
    offered.setComplement(exempt);
    return offered;
  }
}
