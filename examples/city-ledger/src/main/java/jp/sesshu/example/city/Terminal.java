package jp.sesshu.example.city;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import jp.sesshu.protection.Argon2Cost;

/**
 * What surrounds one run of the program: its streams, its clock, and whether a person watches.
 *
 * @param in standard input, bytes
 * @param out standard output, for data in UTF-8
 * @param err standard error, for people
 * @param interactive whether a progress bar may overwrite its line
 * @param clock the time
 * @param passwordCost how dear a guess at a new password is made
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean interactive,
    Clock clock,
    Argon2Cost passwordCost) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The process's own. */
  static Terminal ofProcess() {
    Charset talk = Charset.forName(System.getProperty("sun.stderr.encoding", platform()));
    return new Terminal(
        System.in,
        new ClosableOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))),
        new PrintWriter(new OutputStreamWriter(System.err, talk), true),
        isWatched(),
        Clock.system(JAPAN),
        Argon2Cost.RFC_9106);
  }

  /** From JDK 22 on there is always a console, which says itself whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static String platform() {
    return System.getProperty("native.encoding", StandardCharsets.UTF_8.name());
  }

  /** A writer of data; flush it, do not close it. */
  Writer data() {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
