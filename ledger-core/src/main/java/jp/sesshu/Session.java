package jp.sesshu;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.intake.VaccinationReport;

/**
 * What one principal does for one purpose. Each use case writes its attempt to the trail before it
 * acts and its outcome together with the act; where authority or purpose is lacking, it is denied
 * with {@link AccessDeniedException}.
 *
 * <p>Thread-safe; holds nothing open between calls.
 */
public final class Session {
  private final MunicipalLedger ledger;
  private final Acts acts;

  Session(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /**
   * Imports the residents' file, a feed of changes.
   *
   * @param source the file's name, for the trail; not personal
   */
  public ResidentImportSummary importResidents(
      String source, Iterator<Parsed<ResidentFileRow>> rows, ImportProgress progress) {
    return new Imports(ledger, acts).residents(source, rows, progress);
  }

  /**
   * Imports reports: matches each to a person and records it, or says why not. Never stops at a bad
   * row; the same file again changes nothing.
   *
   * @param source the file's name, for the trail; not personal
   */
  public ReportImportSummary importReports(
      String source, Iterator<Parsed<VaccinationReport>> rows, ImportProgress progress) {
    return new Imports(ledger, acts).reports(source, rows, progress);
  }

  /** Where histories are read and corrected. */
  public HistoryDesk histories() {
    return new HistoryDesk(ledger, acts);
  }

  /** Where reports that could not be matched are decided. */
  public WorklistDesk worklist() {
    return new WorklistDesk(ledger, acts);
  }

  /** Where addressees are asked about and protected. */
  public AddresseeDesk addressees() {
    return new AddresseeDesk(ledger, acts);
  }

  /** Where people are held against the law. */
  public AssessmentDesk assessments() {
    return new AssessmentDesk(ledger, acts);
  }

  /** Where documents are issued. */
  public CertificateDesk certificates() {
    return new CertificateDesk(ledger, acts);
  }

  /** Where the logs are audited and exported. */
  public LogDesk logs() {
    return new LogDesk(ledger, acts);
  }

  /** Where what may no longer be kept is listed and destroyed. */
  public RetentionDesk retention() {
    return new RetentionDesk(ledger, acts);
  }

  /** Where copies of everything are made and taken into use. */
  public CopyDesk copies() {
    return new CopyDesk(ledger, acts);
  }

  /** Where it is decided who works here. */
  public OperatorDesk operators() {
    return new OperatorDesk(acts);
  }

  /** Where individual numbers are disclosed. */
  public NumberDesk numbers() {
    return new NumberDesk(acts);
  }

  /**
   * Where the keys of protected fields are renewed.
   *
   * @throws NullPointerException if the ledger was built without a key ring
   */
  public KeyDesk keys() {
    return new KeyDesk(ledger.keyRing(), acts);
  }

  /** Entries of the access trail, from an offset on. */
  public List<TrailEntry> trail(long offset, int limit) {
    return acts.run(
        AuditEvent.TRAIL_READ, Map.of(), work -> Acts.Done.of(work.trail().entries(offset, limit)));
  }

  /** Attempts at or before an instant that have no outcome: what a crash left, or still runs. */
  public List<TrailEntry.Attempt> unfinishedActs(Instant until) {
    return acts.run(
        AuditEvent.TRAIL_READ, Map.of(), work -> Acts.Done.of(work.trail().unfinished(until)));
  }
}
