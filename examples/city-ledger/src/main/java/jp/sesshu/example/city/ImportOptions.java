package jp.sesshu.example.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.sesshu.csv.CsvCharset;
import jp.sesshu.intake.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file to import, its charset, and where its problems go. */
final class ImportOptions {

  @Parameters(paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--charset", defaultValue = "MS932", paramLabel = "MS932|UTF-8")
  @SuppressWarnings("NullAway.Init")
  private CsvCharset charset;

  @Option(names = "--problems", paramLabel = "F")
  private @Nullable Path problems;

  /** Opens the file, if its problems can be written where the call says. */
  InputStream open() throws IOException {
    OutputFile.require(problems);
    return InputFile.open(file);
  }

  /** The name of the file, under which records and trail quote it. */
  String source() {
    return String.valueOf(file.getFileName());
  }

  CsvCharset charset() {
    return charset;
  }

  /** Writes the problems where the call says, or else on standard error. */
  void tell(List<Problem> found, Terminal terminal, Messages messages) throws IOException {
    Path target = problems;
    if (target == null) {
      write(found, terminal.err(), messages);
      return;
    }
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      write(found, out, messages);
    }
  }

  static void write(List<Problem> found, Writer out, Messages messages) {
    JsonLines lines = new JsonLines(out);
    found.forEach(problem -> lines.write(problem, messages));
    lines.flush();
  }
}
