package jp.sesshu.example.city;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: a copy of the database while others read and write. */
@Command(name = "backup")
final class Backup implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  @Option(names = "--to", required = true, paramLabel = "F")
  @SuppressWarnings("NullAway.Init")
  private Path to;

  Backup(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    city.refuseServer();
    OutputFile.requireNew(to);
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      Path copy =
          open.session().copies().backUp(String.valueOf(to.getFileName()), () -> open.backUp(to));
      JsonLines.answer(terminal, CaseLines.object().put("backup", copy.toString()));
      return ExitStatus.OK;
    }
  }
}
