package jp.sesshu.example.journal;

import java.nio.file.Path;
import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.StorageContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JournalStorageTest extends StorageContract {
  @TempDir private Path folder;
  private JournalStorage storage;

  @BeforeEach
  void open() {
    storage = new JournalStorage(folder.resolve("journal"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected Storage storage() {
    return storage;
  }
}
