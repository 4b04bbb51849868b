package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.json.PermissionCases;
import jp.sesshu.statutes.JacksonPermissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code permissions check}: whether one body may ask another for something. */
@Command(name = "check")
final class CheckPermissions implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Option(names = "--cases", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  CheckPermissions(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    return CaseInput.answer(
        cases,
        terminal,
        messages,
        (in, out) -> PermissionCases.answer(JacksonPermissions.ofJapan(), in, out));
  }
}
