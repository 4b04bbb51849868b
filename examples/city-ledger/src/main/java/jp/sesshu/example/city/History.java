package jp.sesshu.example.city;

import java.io.Writer;
import java.time.Instant;
import java.util.concurrent.Callable;
import jp.sesshu.HistoryDesk;
import jp.sesshu.json.domain.CanonicalJson;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.resident.AddresseeNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history}: the record of one person, as known now or at an instant. */
@Command(name = "history")
final class History implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(paramLabel = "NUMBER")
  @SuppressWarnings("NullAway.Init")
  private AddresseeNumber number;

  @Option(names = "--known-at", paramLabel = "T")
  private @Nullable Instant knownAt;

  History(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    try (OpenCity open = city.open(terminal)) {
      HistoryDesk desk = open.session().histories();
      Instant instant = knownAt;
      ImmunizationHistory history = instant == null ? desk.of(number) : desk.of(number, instant);
      Writer out = terminal.data();
      out.write(CanonicalJson.write(history));
      out.write('\n');
      out.flush();
      if (history.version() == 0) {
        terminal.err().println(messages.of("history.none"));
      }
      return ExitStatus.OK;
    }
  }
}
