package jp.sesshu.storage;

import java.nio.file.Path;
import java.security.SecureRandom;
import jp.sesshu.Storage;
import jp.sesshu.access.KeyRing;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.protection.FileKeyRing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRotationTest extends Rotations {
  @TempDir Path folder;
  private SqliteStorage storage;
  private SqliteStorage neighbour;

  @BeforeEach
  void open() {
    storage = SqliteStorage.open(folder.resolve("ledger.db"), Protections.under(keys()));
    neighbour = SqliteStorage.open(folder.resolve("ledger.db"), Protections.under(keys(NEIGHBOUR)));
  }

  @AfterEach
  void close() {
    storage.close();
    neighbour.close();
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Override
  Storage neighbour() {
    return neighbour;
  }

  @Override
  KeyRing keys(MunicipalityCode municipality) {
    return FileKeyRing.open(
        folder.resolve(municipality.value() + ".keys"), municipality, new SecureRandom());
  }
}
