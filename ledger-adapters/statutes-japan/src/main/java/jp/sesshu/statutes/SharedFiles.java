package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.CrossVaccineInterval;
import jp.sesshu.eligibility.LongTermIllnessRule;
import jp.sesshu.eligibility.RuleSource;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** What programmes share, as the files write it. */
final class SharedFiles {

  private SharedFiles() {}

  record VaccinesFile(List<VaccineEntry> vaccines) {
    VaccinesFile {
      Required.all("vaccines", vaccines);
    }
  }

  record VaccineEntry(
      VaccineCode code, String name, Set<TargetDisease> diseases, Vaccine.Nature nature) {
    VaccineEntry {
      Required.all("code", code, "name", name, "diseases", diseases, "nature", nature);
      if (diseases.isEmpty()) {
        throw new RuleRemark.Refusal("emptyList");
      }
    }

    Vaccine toVaccine() {
      return new Vaccine(code, name, diseases, nature);
    }
  }

  record IntervalsFile(List<IntervalEntry> intervals) {
    IntervalsFile {
      Required.all("intervals", intervals);
    }
  }

  record IntervalEntry(
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate promulgatedOn,
      @Nullable KindsEntry after,
      @Nullable KindsEntry before,
      @Nullable List<OneKindEntry> oneKind,
      Interval atLeast,
      Citation citation) {
    IntervalEntry {
      Required.all("from", from, "atLeast", atLeast, "citation", citation);
    }

    CrossVaccineInterval toInterval() {
      return new CrossVaccineInterval(
          from,
          until,
          promulgatedOn,
          KindsEntry.toKinds(after),
          KindsEntry.toKinds(before),
          oneKind == null ? List.of() : oneKind.stream().map(OneKindEntry::toOneKind).toList(),
          atLeast,
          citation);
    }
  }

  record KindsEntry(
      @Nullable Set<Vaccine.Nature> natures,
      @Nullable Set<String> families,
      @Nullable Set<String> exceptFamilies) {
    static CrossVaccineInterval.Kinds toKinds(@Nullable KindsEntry entry) {
      return entry == null
          ? new CrossVaccineInterval.Kinds(Set.of(), Set.of(), Set.of())
          : new CrossVaccineInterval.Kinds(
              entry.natures == null ? Set.of() : entry.natures,
              entry.families == null ? Set.of() : entry.families,
              entry.exceptFamilies == null ? Set.of() : entry.exceptFamilies);
    }
  }

  record OneKindEntry(Set<String> families, RuleSource source, Citation citation) {
    OneKindEntry {
      Required.all("families", families, "source", source, "citation", citation);
    }

    CrossVaccineInterval.OneKind toOneKind() {
      return new CrossVaccineInterval.OneKind(families, source, citation);
    }
  }

  record LongTermFile(
      Set<ProgrammeId> programmes, List<LongTermEntry> editions, List<ShortageEntry> shortages) {
    LongTermFile {
      Required.all("programmes", programmes, "editions", editions, "shortages", shortages);
    }
  }

  record LongTermEntry(
      LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      @Nullable LocalDate promulgatedOn,
      @Nullable Map<String, Integer> years,
      @Nullable Set<ProgrammeId> without,
      @Nullable List<CapEntry> caps,
      @Nullable Boolean supplyShortage,
      Citation citation) {
    LongTermEntry {
      Required.all("inForceFrom", inForceFrom, "citation", citation);
    }

    private static final int USUAL_YEARS = 2;

    LongTermIllnessRule toRule(Set<ProgrammeId> programmes) {
      Map<ProgrammeId, Integer> all = new HashMap<>();
      programmes.forEach(id -> all.put(id, USUAL_YEARS));
      if (years != null) {
        years.forEach((id, count) -> all.put(new ProgrammeId(id), count));
      }
      if (without != null) {
        without.forEach(all::remove);
      }
      return new LongTermIllnessRule(
          inForceFrom,
          inForceUntil,
          promulgatedOn,
          all,
          caps == null ? List.of() : caps.stream().map(CapEntry::toCap).toList(),
          Boolean.TRUE.equals(supplyShortage),
          citation);
    }
  }

  record CapEntry(Set<ProgrammeId> programmes, Set<VaccineCode> vaccines, LegalAge until) {
    CapEntry {
      Required.all("programmes", programmes, "vaccines", vaccines, "until", until);
    }

    LongTermIllnessRule.Cap toCap() {
      return new LongTermIllnessRule.Cap(programmes, vaccines, until);
    }
  }

  record ShortageEntry(
      Set<ProgrammeId> programmes,
      LocalDate from,
      LocalDate endedOn,
      @Nullable LocalDate promulgatedOn,
      Citation citation) {
    ShortageEntry {
      Required.all(
          "programmes", programmes, "from", from, "endedOn", endedOn, "citation", citation);
    }

    LongTermIllnessRule.SupplyShortage toShortage() {
      return new LongTermIllnessRule.SupplyShortage(
          programmes, from, endedOn, promulgatedOn, citation);
    }
  }

  record BookFile(List<String> programmes) {
    BookFile {
      Required.all("programmes", programmes);
    }
  }
}
