package jp.sesshu.testkit.city;

import java.util.Map;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.resident.AddresseeNumber;

/**
 * A generated report, and the truth about it.
 *
 * @param report the report; its line is the one it will have in a file with one header line
 * @param about whom it really means, whatever it says
 * @param fault what was made wrong
 * @param cells cells of the file that differ from the report because no report could hold them, by
 *     the name of their column
 */
public record GeneratedReport(
    VaccinationReport report, AddresseeNumber about, ReportFault fault, Map<String, String> cells) {

  /** Copies the map. */
  public GeneratedReport {
    cells = Map.copyOf(cells);
  }

  @Override
  public String toString() {
    return "GeneratedReport[line " + report.line() + ", " + fault + ", withheld]";
  }
}
