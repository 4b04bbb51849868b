package jp.sesshu.example.city;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.sesshu.json.CaseLines;
import jp.sesshu.retention.Erasure;
import jp.sesshu.retention.Expired;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code retention list}: what would go on a day, and why; it destroys nothing. */
@Command(name = "list")
final class RetentionList implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--as-of", paramLabel = "DAY")
  private @Nullable LocalDate asOf;

  @Option(names = "--special-reported-on", paramLabel = "DAY")
  private @Nullable LocalDate specialReportedOn;

  RetentionList(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf == null ? city.today(terminal) : asOf;
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      JsonLines out = new JsonLines(terminal.data());
      for (Expired expired : open.session().retention().list(day, specialReportedOn)) {
        out.write(describe(expired));
      }
      out.flush();
      return ExitStatus.OK;
    }
  }

  private static ObjectNode describe(Expired expired) {
    ObjectNode line = CaseLines.object();
    expired.fold(
        record ->
            line.put("what", "RECORD")
                .put("number", record.addressee().value())
                .put("record", record.record().value())
                .put("entries", record.versions().size()),
        addressee -> line.put("what", "ADDRESSEE").put("number", addressee.addressee().value()),
        report ->
            line.put("what", "REPORT")
                .put("position", report.report().position())
                .put("since", report.report().since().toString()));
    return line.put("keptUntil", expired.ground().lastDay().toString())
        .put("rule", Erasure.lineOf(expired.ground().rule()))
        .put("citation", expired.ground().rule().citation());
  }
}
