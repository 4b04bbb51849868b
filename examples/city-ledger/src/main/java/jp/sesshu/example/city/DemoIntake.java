package jp.sesshu.example.city;

import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.ResidentImportSummary;
import jp.sesshu.Session;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;

/** The demonstration's first half: residents, support measures and reports come in. */
final class DemoIntake {
  static final String PROBLEMS = "problems.jsonl";

  private final Session session;
  private final Terminal terminal;
  private final Messages messages;
  private final DemoSummary summary;

  DemoIntake(Session session, Terminal terminal, Messages messages, DemoSummary summary) {
    this.session = session;
    this.terminal = terminal;
    this.messages = messages;
    this.summary = summary;
  }

  void run(DemoCity made, Path input, Path output) throws Exception {
    List<Problem> problems = new ArrayList<>();
    ResidentImportSummary residents =
        summary.phase("residents", () -> residents(made, input.resolve(CityFiles.RESIDENTS)));
    problems.addAll(residents.problems());
    summary.count("residents.applied", residents.register().applied());
    summary.count("residents.unchanged", residents.register().unchanged());
    made.city().supportMeasures().forEach(session.addressees()::protect);
    ReportImportSummary reports =
        summary.phase("reports", () -> reports(made, input.resolve(CityFiles.REPORTS)));
    problems.addAll(reports.problems());
    count(reports);
    summary.changed(residents.register().applied() > 0 || reports.recorded() > 0);
    Path file = output.resolve(PROBLEMS);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      ImportOptions.write(problems, out, messages);
    }
    summary.file(file);
  }

  private void count(ReportImportSummary reports) {
    summary.count("recorded", reports.recorded());
    summary.count("already", reports.alreadyRecorded());
    summary.count("waiting", reports.waiting());
    summary.count("refused", reports.refused());
    ImportReports.byCode(reports.problems())
        .forEach((code, count) -> summary.countCode(code, words(code), count));
  }

  private String words(String code) {
    for (ProblemCode one : ProblemCode.values()) {
      if (one.code().equals(code)) {
        return messages.of(one);
      }
    }
    return "";
  }

  private ResidentImportSummary residents(DemoCity made, Path file) throws Exception {
    ProgressBar bar =
        new ProgressBar(terminal, messages.of("phase.residents"), made.city().residents().size());
    try (InputStream in = InputFile.open(file)) {
      return ImportResidents.run(session, CityFiles.RESIDENTS, in, CsvCharset.MS932, bar);
    } finally {
      bar.end();
    }
  }

  private ReportImportSummary reports(DemoCity made, Path file) throws Exception {
    ProgressBar bar =
        new ProgressBar(terminal, messages.of("phase.reports"), made.city().reports().size());
    try (InputStream in = InputFile.open(file)) {
      return ImportReports.run(session, CityFiles.REPORTS, in, CsvCharset.MS932, bar);
    } finally {
      bar.end();
    }
  }
}
