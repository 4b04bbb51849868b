package jp.sesshu.example.city;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.json.CaseLines;
import jp.sesshu.outreach.RecallList;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code recall}: who is due in a programme on a day, the most urgent first. */
@Command(name = "recall")
final class Recall implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RuleOptions rules;

  @Option(names = "--programme", required = true, paramLabel = "P")
  @SuppressWarnings("NullAway.Init")
  private ProgrammeId programme;

  @Option(names = "--as-of", paramLabel = "D")
  private @Nullable LocalDate asOf;

  Recall(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    RuleBook book = RuleOptions.require(rules.book(), programme);
    LocalDate day = asOf == null ? city.today(terminal) : asOf;
    try (OpenCity open = city.open(terminal, book)) {
      RecallList list = open.session().assessments().recallList(programme, day);
      JsonLines out = new JsonLines(terminal.data());
      list.entries().forEach(entry -> out.write(describe(entry)));
      out.flush();
      return ExitStatus.OK;
    }
  }

  private static ObjectNode describe(RecallList.Entry entry) {
    ObjectNode line =
        CaseLines.object()
            .put("number", entry.number().value())
            .put("kana", entry.kana())
            .put("name", entry.name())
            .put("birthDate", entry.birthDate().toString())
            .put("sex", entry.sex().name())
            .put("urgency", entry.urgency().name())
            .put("seriesDose", entry.seriesDose())
            .put("latest", entry.latest().map(LocalDate::toString).orElse(null));
    return entry
        .address()
        .fold(
            shown -> line.put("address", text(shown)).put("addressWithheld", false),
            withheld -> line.putNull("address").put("addressWithheld", true));
  }

  /** An address in one line. */
  static String text(Address address) {
    return (address.postalCode() + " " + address.text() + " " + address.building()).strip();
  }
}
