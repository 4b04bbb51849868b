package jp.sesshu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ReportRules;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.Recording;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.matching.CandidatePool;
import jp.sesshu.matching.KanjiVariants;
import jp.sesshu.matching.Match;
import jp.sesshu.matching.ResidentMatcher;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.resident.AddresseeNumber;

/** Some rows of a file of reports on their way into the ledger, within one transaction. */
final class ReportBatch {
  private final UnitOfWork work;
  private final ReportRules rules;
  private final KanjiVariants variants;
  private final Instant at;
  private final String by;
  private final ResidentMatcher matcher = new ResidentMatcher();
  private final List<Problem> problems = new ArrayList<>();
  private final List<VaccinationReport> matchedReports = new ArrayList<>();
  private final List<VaccinationLedger.Visit> visits = new ArrayList<>();
  private final List<WorklistItem> newItems = new ArrayList<>();
  private final Set<ContentKey> newKeys = new HashSet<>();
  private long waiting;
  private long alreadyRecorded;
  private long refused;

  ReportBatch(UnitOfWork work, ReportRules rules, KanjiVariants variants, Instant at, String by) {
    this.work = work;
    this.rules = rules;
    this.variants = variants;
    this.at = at;
    this.by = by;
  }

  ReportImportSummary take(List<Parsed<VaccinationReport>> rows) {
    List<VaccinationReport> reports = sound(rows);
    CandidatePool pool =
        CandidatePool.gather(
            reports.stream().map(VaccinationReport::person).toList(), work.residents(), variants);
    Set<ContentKey> onWorklist =
        new HashSet<>(
            work.worklist().knownKeys(reports.stream().map(WorklistItem::keyOf).toList()));
    for (VaccinationReport report : reports) {
      find(report, pool, onWorklist);
    }
    long recorded = record();
    work.worklist().addAll(newItems);
    return new ReportImportSummary(recorded, alreadyRecorded, waiting, refused, problems);
  }

  private List<VaccinationReport> sound(List<Parsed<VaccinationReport>> rows) {
    List<VaccinationReport> reports = new ArrayList<>();
    for (Parsed<VaccinationReport> row : rows) {
      Optional<Problem> problem = row.fold(rules::check, Optional::of);
      problem.ifPresentOrElse(this::refuse, () -> row.fold(reports::add, bad -> false));
    }
    return reports;
  }

  private void refuse(Problem problem) {
    problems.add(problem);
    if (problem.line() > 0) {
      refused++;
    }
  }

  private void find(VaccinationReport report, CandidatePool pool, Set<ContentKey> onWorklist) {
    ContentKey key = WorklistItem.keyOf(report);
    boolean waits = onWorklist.contains(key) && work.worklist().find(key).isPresent();
    Match match = matcher.match(report.person(), pool);
    Optional<AddresseeNumber> person =
        match.fold(
            matched -> Optional.of(matched.number()), a -> Optional.empty(), u -> Optional.empty());
    if (onWorklist.contains(key) && !waits) {
      alreadyRecorded++;
    } else if (waits || newKeys.contains(key)) {
      waiting++;
    } else if (person.isPresent()) {
      matchedReports.add(report);
      visits.add(new VaccinationLedger.Visit(person.get(), report.visit()));
    } else {
      boolean nobody = match.fold(m -> false, a -> false, u -> true);
      wait(report, match, nobody ? ProblemCode.UNMATCHED : ProblemCode.AMBIGUOUS);
    }
  }

  private void wait(VaccinationReport report, Match match, ProblemCode code) {
    ContentKey key = WorklistItem.keyOf(report);
    newItems.add(new WorklistItem(key, report, match, at));
    newKeys.add(key);
    problems.add(Problem.at(report.line(), null, code));
    waiting++;
  }

  private long record() {
    long recorded = 0;
    List<Recording> recordings = new VaccinationLedger(work.ledger()).recordAll(visits, at, by);
    for (int i = 0; i < recordings.size(); i++) {
      Recording recording = recordings.get(i);
      if (recording instanceof Recording.Done) {
        recorded++;
      } else if (recording instanceof Recording.Known) {
        alreadyRecorded++;
      } else {
        VaccinationReport report = matchedReports.get(i);
        Match match = new Match.Matched(visits.get(i).addressee(), Set.of());
        wait(report, match, ProblemCode.SUSPECTED_DUPLICATE);
      }
    }
    return recorded;
  }
}
