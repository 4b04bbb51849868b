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

/** {@code operators add}: somebody with a role and a password, which is asked for or in a file. */
@Command(name = "add")
final class OperatorsAdd implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(index = "0", paramLabel = "ID")
  @SuppressWarnings("NullAway.Init")
  private PrincipalId id;

  @Option(names = "--role", required = true, paramLabel = "clerk|counter|auditor|keeper")
  @SuppressWarnings("NullAway.Init")
  private String role;

  @Option(names = "--new-password-file", paramLabel = "F")
  private @Nullable Path newPasswordFile;

  OperatorsAdd(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.beginFor(Staff.Duty.KEEPING, terminal);
        Password password = PasswordEntry.of(newPasswordFile, terminal, id)) {
      open.session().operators().put(id, role, () -> open.operators().put(id, role, password));
      JsonLines.answer(terminal, OperatorLine.of(id.value(), role));
      return ExitStatus.OK;
    }
  }
}
