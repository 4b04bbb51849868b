package jp.sesshu.storage;

import java.nio.file.Path;
import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.ScrubContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractsTest extends EveryContract {
  @TempDir Path folder;
  private SqliteStorage storage;

  @BeforeEach
  void open() {
    storage = SqliteStorage.open(folder.resolve("ledger.db"), Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Override
  Storage erasing() {
    return storage;
  }

  @Nested
  class ItsScrubbing extends ScrubContract {
    @Override
    protected Storage storage() {
      return storage;
    }

    @Override
    protected Path directory() {
      return folder;
    }
  }
}
