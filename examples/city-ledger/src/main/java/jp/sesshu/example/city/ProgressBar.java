package jp.sesshu.example.city;

import java.io.PrintWriter;
import java.util.Locale;
import jp.sesshu.ImportProgress;

/**
 * How far a phase has come: a bar that overwrites its line on a terminal, else a line a quarter.
 */
final class ProgressBar implements ImportProgress {
  private static final int WIDTH = 30;
  private static final int QUARTERS = 4;

  private final PrintWriter err;
  private final boolean overwrite;
  private final String label;
  private final long total;
  private long quarter;

  ProgressBar(Terminal terminal, String label, long total) {
    this.err = terminal.err();
    this.overwrite = terminal.interactive();
    this.label = label;
    this.total = Math.max(1, total);
  }

  @Override
  public void rowsDone(long done) {
    if (overwrite) {
      int filled = (int) (Math.min(done, total) * WIDTH / total);
      err.print(
          String.format(
              Locale.ROOT,
              "\r%s [%s%s] %,d/%,d",
              label,
              "#".repeat(filled),
              " ".repeat(WIDTH - filled),
              done,
              total));
      err.flush();
    } else if (Math.min(done, total) * QUARTERS / total > quarter) {
      quarter = Math.min(done, total) * QUARTERS / total;
      err.println(String.format(Locale.ROOT, "%s %,d/%,d", label, done, total));
    }
  }

  /** The phase is over. */
  void end() {
    if (overwrite) {
      err.println();
    }
  }
}
