package jp.sesshu.example.city;

import java.util.concurrent.Callable;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.json.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trail seal}: seals what has come into both logs, and shows the checkpoints. */
@Command(name = "seal")
final class TrailSeal implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CityOptions city;

  TrailSeal(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenCity open = city.openFor(Staff.Duty.KEEPING, terminal)) {
      JsonLines out = new JsonLines(terminal.data());
      for (SignedCheckpoint sealed : open.ledger().seal()) {
        out.write(
            CaseLines.object()
                .put("log", sealed.checkpoint().origin())
                .put("size", sealed.checkpoint().head().size())
                .put("checkpoint", sealed.note()));
      }
      out.flush();
      return ExitStatus.OK;
    }
  }
}
