package jp.sesshu.storage.fault;

import java.nio.file.Path;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresServer;

class PostgresKillTest extends KilledWork {
  @Override
  Workplace place(Path directory) {
    return Workplace.postgres(
        directory, PostgresServer.newDatabase(PostgresSchema.Layout.PARTITIONED));
  }
}
