package jp.sesshu;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.intake.Problem;

/**
 * What an import of reports came to. Every row is counted once.
 *
 * @param recorded rows that became records
 * @param alreadyRecorded rows whose content was recorded before, or that a clerk has settled;
 *     nothing was added
 * @param waiting rows that wait for a clerk, of this import or an earlier one
 * @param refused rows that were refused for their form or sense
 * @param problems a problem for each row refused or newly waiting, and for the file itself
 */
public record ReportImportSummary(
    long recorded, long alreadyRecorded, long waiting, long refused, List<Problem> problems) {
  /** Nothing read. */
  public static final ReportImportSummary EMPTY = new ReportImportSummary(0, 0, 0, 0, List.of());

  /** Copies the problems. */
  public ReportImportSummary {
    problems = List.copyOf(problems);
  }

  /** Two parts of one import together. */
  public ReportImportSummary plus(ReportImportSummary more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more.problems);
    return new ReportImportSummary(
        recorded + more.recorded,
        alreadyRecorded + more.alreadyRecorded,
        waiting + more.waiting,
        refused + more.refused,
        all);
  }

  /** How many rows there were. */
  public long rows() {
    return recorded + alreadyRecorded + waiting + refused;
  }
}
