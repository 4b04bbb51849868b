package jp.sesshu.storage;

import jp.sesshu.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresContractsTest extends EveryContract {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  private PostgresStorage storage;
  private PostgresStorage eraser;

  @BeforeEach
  void open() {
    DATABASE.empty();
    storage = PostgresStorage.open(DATABASE.runtime(), 16, Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
    if (eraser != null) {
      eraser.close();
      eraser = null;
    }
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Override
  Storage erasing() {
    if (eraser == null) {
      eraser = PostgresStorage.open(DATABASE.eraser(), 4, Protections.ofThisTest());
    }
    return eraser;
  }
}
