package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.json.DateCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dates}: the law's arithmetic alone. */
@Command(name = "dates")
final class Dates implements Callable<Integer> {
  private final Terminal terminal;
  private final Messages messages;

  @Option(names = "--cases", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  Dates(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    return CaseInput.answer(cases, terminal, messages, DateCases::answer);
  }
}
