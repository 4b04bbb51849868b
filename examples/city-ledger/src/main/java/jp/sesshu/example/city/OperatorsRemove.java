package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.access.PrincipalId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code operators remove}: lets somebody go; the last keeper stays. */
@Command(name = "remove")
final class OperatorsRemove implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(index = "0", paramLabel = "ID")
  @SuppressWarnings("NullAway.Init")
  private PrincipalId id;

  OperatorsRemove(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      open.session().operators().remove(id, () -> open.operators().remove(id));
      return ExitStatus.OK;
    }
  }
}
