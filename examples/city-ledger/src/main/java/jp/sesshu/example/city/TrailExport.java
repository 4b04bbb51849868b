package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.json.CaseLines;
import jp.sesshu.json.audit.LogExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code trail export}: both logs as a file for an auditor, who needs no more than it and the
 * public key, which is shown.
 */
@Command(name = "export")
final class TrailExport implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--out", required = true, paramLabel = "F")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  TrailExport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OutputFile.require(out);
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      open.ledger().seal();
      open.session().logs().export(String.valueOf(out.getFileName()), this::write);
      JsonLines.answer(
          terminal,
          CaseLines.object().put("export", out.toString()).put("key", open.verifierKey().text()));
      return ExitStatus.OK;
    }
  }

  private Path write(LogStore logs) {
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        LogExport.write(city.municipality(), logs, writer);
      }
      return Files.move(
          part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
