package jp.sesshu.example.city;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.protection.Argon2Cost;

/** What one run of a command, in this process, answered. */
record Run(int status, String out, String err) {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

  static Run of(String... arguments) {
    return withInput("", arguments);
  }

  /** In a city's directory. */
  static Run in(Path directory, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--dir";
    all[arguments.length + 1] = directory.toString();
    return of(all);
  }

  /** On a terminal of the test's own. */
  static Run on(OutputStream out, Clock clock, String... arguments) {
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err),
            false,
            clock,
            Argon2Cost.LEAST);
    return new Run(CityLedger.run(terminal, arguments), "", err.toString());
  }

  static Run withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err),
            false,
            CLOCK,
            Argon2Cost.LEAST);
    int status = CityLedger.run(terminal, arguments);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
