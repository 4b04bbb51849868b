package jp.sesshu.example.city;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import jp.sesshu.NoSuchItemException;
import jp.sesshu.StorageException;
import jp.sesshu.access.AccessDeniedException;
import jp.sesshu.access.Lockout;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.integrity.RewrittenLogException;
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
        (failure, command, parsed) ->
            failed(failure, terminal, messages, command.getCommandSpec().qualifiedName()));
    int status = line.execute(arguments);
    terminal.err().flush();
    return status;
  }

  private static int failed(
      Exception failure, Terminal terminal, Messages messages, String command) {
    Throwable real =
        failure instanceof UncheckedIOException io && io.getCause() != null
            ? io.getCause()
            : failure;
    if (real instanceof ClosableOutput.ReaderGoneException) {
      return ExitStatus.OK;
    }
    if (real instanceof WrongCallException wrong) {
      terminal.err().println(wrong.in(messages));
      return ExitStatus.WRONG_CALL;
    }
    if (real instanceof AccessDeniedException denied) {
      terminal.err().println(messages.of("call.denied", denied.denial()));
      denied.lockout().ifPresent(lockout -> terminal.err().println(explain(lockout, messages)));
      return ExitStatus.WRONG_CALL;
    }
    if (real instanceof ProtectionException protection) {
      // what it says is its own words, never a library's
      terminal.err().println(protection.getMessage());
      return ExitStatus.REFUSED;
    }
    if (real instanceof NoSuchItemException) {
      terminal.err().println(messages.of("call.nobody"));
      return ExitStatus.REFUSED;
    }
    if (real instanceof RewrittenLogException rewritten) {
      terminal
          .err()
          .println(
              messages.of("failed.rewritten", command, String.valueOf(rewritten.getMessage())));
      return ExitStatus.REFUSED;
    }
    if (real instanceof StorageException storage) {
      terminal.err().println(messages.of("failed.storage", command, storage.reason()));
      return ExitStatus.REFUSED;
    }
    String key = real instanceof IOException ? "failed.io" : "failed.defect";
    terminal.err().println(messages.of(key, command, place(real)));
    return ExitStatus.REFUSED;
  }

  private static String explain(Lockout lockout, Messages messages) {
    return lockout.fold(
        end -> messages.of("call.denied.until", end), () -> messages.of("call.denied.until.anew"));
  }

  /** Where it failed, not what it said: a message of a library may quote a person's data. */
  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return failure.getClass().getName() + at;
  }
}
