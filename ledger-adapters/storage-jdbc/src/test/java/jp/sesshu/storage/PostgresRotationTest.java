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

class PostgresRotationTest extends Rotations {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  @TempDir Path folder;
  private PostgresStorage storage;
  private PostgresStorage neighbour;

  @BeforeEach
  void open() {
    DATABASE.empty();
    storage = PostgresStorage.open(DATABASE.runtime(), 6, Protections.under(keys()));
    neighbour = PostgresStorage.open(DATABASE.runtime(), 1, Protections.under(keys(NEIGHBOUR)));
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
