package jp.sesshu.example.city;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code keys list}: the ids of the keys in use, the newest first; never a key. */
@Command(name = "list")
final class KeysList implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  KeysList(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      Map<KeyPurpose, List<Integer>> inUse = open.session().keys().inUse();
      JsonLines out = new JsonLines(terminal.data());
      inUse.forEach((purpose, ids) -> out.write(describe(purpose, ids)));
      out.flush();
      if (inUse.values().stream().anyMatch(ids -> ids.size() > 1)) {
        terminal.err().println(messages.of("keys.older"));
      }
      return ExitStatus.OK;
    }
  }

  static ObjectNode describe(KeyPurpose purpose, List<Integer> ids) {
    ObjectNode line = CaseLines.object().put("purpose", purpose.word());
    ids.forEach(line.putArray("keys")::add);
    return line;
  }
}
