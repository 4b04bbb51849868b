package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.UnreadableFields;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keys retire}: destroys the older keys, unless a personal number is still under one. */
@Command(name = "retire")
final class KeysRetire implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--accept-unreadable")
  private boolean acceptUnreadable;

  KeysRetire(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      UnreadableFields unreadable =
          acceptUnreadable ? UnreadableFields.ACCEPTED : UnreadableFields.REFUSED;
      int retired = open.session().keys().retire(rows -> {}, unreadable);
      JsonLines.answer(terminal, CaseLines.object().put("retired", retired));
      terminal.err().println(messages.of("keys.retired", retired));
      return ExitStatus.OK;
    }
  }
}
