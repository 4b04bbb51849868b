package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Deeming;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** One programme as its file writes it. */
record ProgrammeFile(
    ProgrammeId programme,
    String name,
    Set<TargetDisease> diseases,
    @Nullable Set<ProgrammeId> siblings,
    @Nullable ProgrammeId leavesTo,
    ProgrammeRules.@Nullable SeriesPeriod series,
    @Nullable List<DeemingEntry> deemings,
    List<EditionFile> editions) {
  ProgrammeFile {
    Required.all("programme", programme, "name", name, "diseases", diseases, "editions", editions);
  }

  record DeemingEntry(
      Set<VaccineCode> vaccines,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer enough,
      @Nullable String by,
      Citation citation) {
    DeemingEntry {
      Required.all("vaccines", vaccines, "citation", citation);
    }

    Deeming toDeeming() {
      return new Deeming(vaccines, from, until, enough == null ? 0 : enough, by, citation);
    }
  }

  ProgrammeRules toRules() {
    return new ProgrammeRules(
        programme,
        name,
        diseases,
        siblings == null ? Set.of() : siblings,
        leavesTo,
        series == null ? ProgrammeRules.SeriesPeriod.ONCE : series,
        deemings == null ? List.of() : deemings.stream().map(DeemingEntry::toDeeming).toList(),
        EditionInheritance.resolve(editions));
  }
}
