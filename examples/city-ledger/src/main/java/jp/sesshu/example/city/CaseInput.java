package jp.sesshu.example.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import jp.sesshu.json.CaseRun;

/** Where cases come from: a file, or standard input for {@code -}. */
final class CaseInput {
  private static final String STANDARD_INPUT = "-";

  private CaseInput() {}

  /** Answers all cases. */
  @FunctionalInterface
  interface Answering {
    CaseRun answer(InputStream in, Writer out) throws IOException;
  }

  /** Answers the cases of a file on standard output; the exit status. */
  static int answer(String file, Terminal terminal, Messages messages, Answering answering)
      throws IOException {
    CaseRun run = run(file, terminal, answering);
    if (run.lines() == 0) {
      terminal.err().println(messages.of("cases.none", file));
    }
    return run.exitStatus();
  }

  private static CaseRun run(String file, Terminal terminal, Answering answering)
      throws IOException {
    Writer out = terminal.data();
    if (file.equals(STANDARD_INPUT)) {
      return answering.answer(terminal.in(), out);
    }
    try (InputStream in = InputFile.open(Path.of(file))) {
      return answering.answer(in, out);
    }
  }
}
