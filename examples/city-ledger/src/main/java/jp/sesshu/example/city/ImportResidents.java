package jp.sesshu.example.city;

import java.io.InputStream;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.sesshu.ImportProgress;
import jp.sesshu.ResidentImportSummary;
import jp.sesshu.Session;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.csv.CsvResidentReader;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ResidentFileRow;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code residents import}: the residents' file as a change feed. */
@Command(name = "import")
final class ImportResidents implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ImportOptions options;

  ImportResidents(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    try (InputStream in = options.open();
        OpenCity open = city.begin(terminal)) {
      ResidentImportSummary sum =
          run(
              open.session(),
              options.source(),
              in,
              options.charset(),
              new RowCounter(terminal, messages));
      options.tell(sum.problems(), terminal, messages);
      JsonLines.answer(terminal, describe(sum));
      return sum.problems().isEmpty() ? ExitStatus.OK : ExitStatus.REFUSED;
    }
  }

  static ResidentImportSummary run(
      Session session, String source, InputStream in, CsvCharset charset, ImportProgress progress) {
    try (Stream<Parsed<ResidentFileRow>> rows = new CsvResidentReader().read(in, charset)) {
      return session.importResidents(source, rows.iterator(), progress);
    }
  }

  static ObjectNode describe(ResidentImportSummary sum) {
    ObjectNode line =
        CaseLines.object()
            .put("applied", sum.register().applied())
            .put("unchanged", sum.register().unchanged())
            .put("refused", sum.problems().size());
    ObjectNode changes = line.putObject("changes");
    new TreeMap<>(sum.register().changes())
        .forEach((kind, count) -> changes.put(kind.name(), count));
    return line;
  }
}
