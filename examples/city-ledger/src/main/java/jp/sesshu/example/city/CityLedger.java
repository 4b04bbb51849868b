package jp.sesshu.example.city;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The program: {@code java -jar city-ledger.jar COMMAND …}. */
public final class CityLedger {

  private CityLedger() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs one command; the exit status. */
  static int run(Terminal terminal, String... arguments) {
    Messages messages = Messages.forCall(arguments);
    CommandLine line = Commands.of(terminal, messages);
    line.setOut(new PrintWriter(terminal.data(), true));
    line.setErr(terminal.err());
    line.setUsageHelpLongOptionsMaxWidth(32);
    line.setParameterExceptionHandler(
        (wrong, all) -> WrongCalls.explain(wrong, messages, terminal.err()));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> FailedCalls.explain(failure, messages, terminal));
    int status = executed(line, messages, terminal, arguments);
    terminal.err().flush();
    return status;
  }

  private static int executed(
      CommandLine line, Messages messages, Terminal terminal, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      return Refusal.NO_MEMORY.tell(terminal, messages);
    }
  }
}
