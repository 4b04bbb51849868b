package jp.sesshu.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sesshu.Storage;
import jp.sesshu.testkit.arbitrary.LedgerReplayProperties;
import net.jqwik.api.lifecycle.AfterContainer;

class SqliteReplayProperties extends LedgerReplayProperties {
  private static final Path FOLDER = folder();
  private static final SqliteStorage STORAGE =
      SqliteStorage.open(FOLDER.resolve("ledger.db"), Protections.ofThisTest());

  private static Path folder() {
    try {
      return Files.createTempDirectory("replay");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Storage storage() {
    return STORAGE;
  }

  @AfterContainer
  static void remove() throws IOException {
    STORAGE.close();
    for (String name : new String[] {"ledger.db", "ledger.db.opening", ""}) {
      Files.deleteIfExists(FOLDER.resolve(name));
    }
  }
}
