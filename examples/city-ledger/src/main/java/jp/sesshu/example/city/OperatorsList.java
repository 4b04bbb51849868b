package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code operators list}: who has which role. */
@Command(name = "list")
final class OperatorsList implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  OperatorsList(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      JsonLines out = new JsonLines(terminal.data());
      open.operators().roles().forEach((id, role) -> out.write(OperatorLine.of(id, role)));
      out.flush();
      return ExitStatus.OK;
    }
  }
}
