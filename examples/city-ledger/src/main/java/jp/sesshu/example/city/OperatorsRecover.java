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
 * {@code operators recover}: a new password for a keeper whom nobody can readmit. Nobody logs in;
 * whoever runs it holds the city's directory with the signer's key, and by it the trail is sealed
 * before anything is changed.
 */
@Command(name = "recover")
final class OperatorsRecover implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Parameters(index = "0", paramLabel = "ID")
  @SuppressWarnings("NullAway.Init")
  private PrincipalId id;

  @Option(names = "--why", required = true, paramLabel = "WHY")
  @SuppressWarnings("NullAway.Init")
  private String why;

  @Option(names = "--new-password-file", paramLabel = "F")
  private @Nullable Path newPasswordFile;

  OperatorsRecover(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    city.refuseOperator();
    Why.require("--why", why);
    city.refuseWithoutKeys();
    try (OpenCity open = city.openUnattended(terminal);
        Password password = PasswordEntry.of(newPasswordFile, terminal, id)) {
      Operators operators = open.operators();
      operators.refuseIfForShow();
      open.ledger()
          .recover(id, Operators.KEEPER, why, () -> operators.put(id, Operators.KEEPER, password));
      terminal.err().println(messages.of("operators.recovered", id));
      JsonLines.answer(terminal, OperatorLine.of(id.value(), Operators.KEEPER));
      return ExitStatus.OK;
    }
  }
}
