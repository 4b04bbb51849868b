package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.json.DeclaredBasisCases;
import jp.sesshu.statutes.JacksonPermissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code permissions compare}: whether the bases a municipality has declared are the law. */
@Command(name = "compare")
final class ComparePermissions implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Option(names = "--cases", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  ComparePermissions(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    return CaseInput.answer(
        cases,
        terminal,
        messages,
        (in, out) -> DeclaredBasisCases.answer(JacksonPermissions.ofJapan(), in, out));
  }
}
