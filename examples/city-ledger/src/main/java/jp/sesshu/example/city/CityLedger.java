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
import picocli.CommandLine.ParseResult;

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
        (failure, command, parsed) -> failed(failure, terminal, messages, parsed));
    int status = line.execute(arguments);
    terminal.err().flush();
    return status;
  }

  private static int failed(
      Exception failure, Terminal terminal, Messages messages, ParseResult parsed) {
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
      String name = parsed.commandSpec().qualifiedName();
      terminal.err().println(messages.of("failed.rewritten", name, rewritten.getMessage()));
      return ExitStatus.REFUSED;
    }
    if (real instanceof StorageException storage) {
      String name = parsed.commandSpec().qualifiedName();
      terminal.err().println(messages.of("failed.storage", name, storage.reason()));
      return ExitStatus.REFUSED;
    }
    String key = real instanceof IOException ? "failed.io" : "failed.defect";
    terminal.err().println(messages.of(key, parsed.commandSpec().qualifiedName(), place(real)));
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
