package jp.sesshu.example.city;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.sesshu.access.Password;
import jp.sesshu.access.PrincipalId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code operators readmit}: a new password for somebody who works here, who may have been shut out
 * by too many guesses; the role stays.
 */
@Command(name = "readmit")
final class OperatorsReadmit implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(index = "0", paramLabel = "ID")
  @SuppressWarnings("NullAway.Init")
  private PrincipalId id;

  @Option(names = "--new-password-file", paramLabel = "F")
  private @Nullable Path newPasswordFile;

  OperatorsReadmit(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal);
        Password password = PasswordEntry.of(newPasswordFile, terminal, id)) {
      Operators operators = open.operators();
      String role = operators.roleOf(id);
      open.session().operators().put(id, role, () -> operators.put(id, role, password));
      JsonLines.answer(terminal, OperatorLine.of(id.value(), role));
      return ExitStatus.OK;
    }
  }
}
