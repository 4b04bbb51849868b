package jp.sesshu.example.journal;

import java.nio.file.Path;
import java.util.function.Function;
import jp.sesshu.access.TrailStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.TrailStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JournalTrailTest extends TrailStoreContract {
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
  protected <T> T inTransaction(MunicipalityCode municipality, Function<TrailStore, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(unit.trail()));
  }
}
