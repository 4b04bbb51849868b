package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.json.NumberCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code numbers verify}: whether numbers have the form and check digit of their kind. */
@Command(name = "verify")
final class VerifyNumbers implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Parameters(paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  VerifyNumbers(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    return CaseInput.answer(cases, terminal, messages, NumberCases::answer);
  }
}
