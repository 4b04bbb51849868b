package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.json.DateCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dates}: the law's arithmetic alone. */
@Command(name = "dates")
final class Dates implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--cases", required = true, paramLabel = "FILE|-")
  @SuppressWarnings("NullAway.Init")
  private String cases;

  Dates(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return CaseInput.answer(cases, terminal, DateCases::answer);
  }
}
