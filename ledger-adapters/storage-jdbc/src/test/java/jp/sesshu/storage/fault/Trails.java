package jp.sesshu.storage.fault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sesshu.access.ActId;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.fixture.Visits;

/** Small things to write. */
final class Trails {
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private Trails() {}

  /** The outcome of an act that nobody knows. */
  static TrailEntry outcome() {
    ActId act = new ActId(UUID.randomUUID().toString().replace("-", ""));
    return new TrailEntry.Outcome(act, NOON, TrailEntry.Result.DONE, Map.of());
  }

  /** A report that waits, always the same. */
  static List<WorklistItem> someItem() {
    ReportedPerson person = new ReportedPerson(null, "ヤマダ", "", DAY, Sex.UNKNOWN, "");
    VaccinationReport report = new VaccinationReport(2, person, Visits.screenedOnly(DAY));
    return List.of(
        new WorklistItem(WorklistItem.keyOf(report), report, new Match.Unmatched(), NOON));
  }
}
