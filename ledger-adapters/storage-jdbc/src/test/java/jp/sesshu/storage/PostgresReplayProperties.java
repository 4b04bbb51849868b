package jp.sesshu.storage;

import jp.sesshu.Storage;
import jp.sesshu.testkit.arbitrary.LedgerReplayProperties;
import net.jqwik.api.lifecycle.AfterContainer;

class PostgresReplayProperties extends LedgerReplayProperties {
  private static final PostgresStorage STORAGE =
      PostgresStorage.open(
          PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN).runtime(),
          2,
          Protections.ofThisTest());

  @Override
  protected Storage storage() {
    return STORAGE;
  }

  @AfterContainer
  static void close() {
    STORAGE.close();
  }
}
