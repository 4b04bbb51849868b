package jp.sesshu.storage;

import java.nio.file.Path;
import java.security.SecureRandom;
import jp.sesshu.Storage;
import jp.sesshu.access.KeyRing;
import jp.sesshu.protection.FileKeyRing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresRotationTest extends Rotations {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  @TempDir Path folder;
  private PostgresStorage storage;

  @BeforeEach
  void open() {
    DATABASE.empty();
    storage = PostgresStorage.open(DATABASE.runtime(), 6, Protections.under(keys()));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  Storage storage() {
    return storage;
  }

  /** A ring of its own on the same file, as another process has it. */
  @Override
  KeyRing keys() {
    return FileKeyRing.open(folder.resolve("ledger.keys"), new SecureRandom());
  }
}
