package jp.sesshu;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.intake.Problem;
import jp.sesshu.resident.RegisterSummary;

/**
 * What an import of the residents' file came to.
 *
 * @param register what became of the rows that could be read
 * @param problems a problem for each row that was refused, and for the file itself
 */
public record ResidentImportSummary(RegisterSummary register, List<Problem> problems) {

  /** Copies the problems. */
  public ResidentImportSummary {
    problems = List.copyOf(problems);
  }

  /** Nothing read. */
  public static ResidentImportSummary empty() {
    return new ResidentImportSummary(RegisterSummary.empty(), List.of());
  }

  /** Two parts of one import together. */
  public ResidentImportSummary plus(ResidentImportSummary more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more.problems);
    return new ResidentImportSummary(register.plus(more.register), all);
  }
}
