package jp.sesshu;

import java.util.Iterator;
import java.util.Map;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ReportRules;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.resident.ResidentFeed;

/** The imports of a session: one import is one act, its rows are its outcome. */
final class Imports {
  private final MunicipalLedger ledger;
  private final Acts acts;

  Imports(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  ResidentImportSummary residents(
      String source, Iterator<Parsed<ResidentFileRow>> rows, ImportProgress progress) {
    ResidentFeed feed = new ResidentFeed();
    BatchImport<Parsed<ResidentFileRow>, ResidentImportSummary> batches =
        new BatchImport<>(
            (work, batch) ->
                new ResidentBatch(work, feed, ledger.now(), ledger.today()).take(batch),
            ResidentImportSummary::plus,
            sum -> new Acts.Done<>(sum, facts(sum)));
    return acts.runInSteps(
        AuditEvent.RESIDENTS_IMPORT,
        Map.of("source", source),
        steps -> batches.run(steps, rows, ResidentImportSummary.empty(), progress));
  }

  ReportImportSummary reports(
      String source, Iterator<Parsed<VaccinationReport>> rows, ImportProgress progress) {
    ReportRules rules = new ReportRules(ledger.codes(), ledger.today());
    BatchImport<Parsed<VaccinationReport>, ReportImportSummary> batches =
        new BatchImport<>(
            (work, batch) ->
                new ReportBatch(work, rules, ledger.variants(), ledger.now(), acts.by())
                    .take(batch),
            ReportImportSummary::plus,
            sum -> new Acts.Done<>(sum, facts(sum)));
    return acts.runInSteps(
        AuditEvent.REPORTS_IMPORT,
        Map.of("source", source),
        steps -> batches.run(steps, rows, ReportImportSummary.EMPTY, progress));
  }

  private static Map<String, String> facts(ResidentImportSummary sum) {
    return Map.of(
        "applied", Integer.toString(sum.register().applied()),
        "unchanged", Integer.toString(sum.register().unchanged()),
        "problems", Integer.toString(sum.problems().size()));
  }

  private static Map<String, String> facts(ReportImportSummary sum) {
    return Map.of(
        "recorded", Long.toString(sum.recorded()),
        "alreadyRecorded", Long.toString(sum.alreadyRecorded()),
        "waiting", Long.toString(sum.waiting()),
        "refused", Long.toString(sum.refused()));
  }
}
