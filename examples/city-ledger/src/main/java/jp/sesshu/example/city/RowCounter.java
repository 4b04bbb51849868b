package jp.sesshu.example.city;

import java.io.PrintWriter;
import java.util.Locale;
import jp.sesshu.ImportProgress;

/** Says how many rows are done and kept, a line a batch, where the total is not known. */
final class RowCounter implements ImportProgress {
  private final PrintWriter err;
  private final Messages messages;

  RowCounter(Terminal terminal, Messages messages) {
    this.err = terminal.err();
    this.messages = messages;
  }

  @Override
  public void rowsDone(long rows) {
    err.println(messages.of("import.rows", String.format(Locale.ROOT, "%,d", rows)));
    err.flush();
  }
}
