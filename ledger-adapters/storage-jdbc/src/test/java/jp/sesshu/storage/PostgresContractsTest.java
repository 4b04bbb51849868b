package jp.sesshu.storage;

import jp.sesshu.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresContractsTest extends EveryContract {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  private PostgresStorage storage;

  @BeforeEach
  void open() {
    DATABASE.empty();
    storage = PostgresStorage.open(DATABASE.runtime(), 16, Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  Storage storage() {
    return storage;
  }
}
