package jp.sesshu.example.city;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.Session;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.csv.CsvReportReader;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code reports import}: reports are matched and recorded, or refused with their line. */
@Command(name = "import")
final class ImportReports implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ImportOptions options;

  ImportReports(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    try (InputStream in = options.open();
        OpenCity open = city.begin(terminal)) {
      ReportImportSummary sum =
          run(
              open.session(),
              options.source(),
              in,
              options.charset(),
              new RowCounter(terminal, messages));
      options.tell(sum.problems(), terminal, messages);
      JsonLines.answer(terminal, describe(sum));
      boolean fileRefused = sum.rows() == 0 && !sum.problems().isEmpty();
      return sum.refused() == 0 && !fileRefused ? ExitStatus.OK : ExitStatus.REFUSED;
    }
  }

  static ReportImportSummary run(
      Session session, String source, InputStream in, CsvCharset charset, ImportProgress progress) {
    CsvReportReader reader = new CsvReportReader(CodeTables.standard(), source);
    try (Stream<Parsed<VaccinationReport>> rows = reader.read(in, charset)) {
      return session.importReports(source, rows.iterator(), progress);
    }
  }

  static ObjectNode describe(ReportImportSummary sum) {
    ObjectNode line =
        CaseLines.object()
            .put("recorded", sum.recorded())
            .put("alreadyRecorded", sum.alreadyRecorded())
            .put("waiting", sum.waiting())
            .put("refused", sum.refused());
    ObjectNode problems = line.putObject("problems");
    byCode(sum.problems()).forEach(problems::put);
    return line;
  }

  /** How many problems there are of each code. */
  static Map<String, Long> byCode(List<Problem> problems) {
    return problems.stream()
        .collect(
            Collectors.groupingBy(
                problem -> problem.code().code(), TreeMap::new, Collectors.counting()));
  }
}
