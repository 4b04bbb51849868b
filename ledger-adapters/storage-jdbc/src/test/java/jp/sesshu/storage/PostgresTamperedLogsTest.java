package jp.sesshu.storage;

import javax.sql.DataSource;
import jp.sesshu.Storage;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresTamperedLogsTest extends TamperedLogs {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  private PostgresStorage storage;
  private PostgresStorage eraser;

  @BeforeEach
  void open() {
    DATABASE.empty();
    storage = PostgresStorage.open(DATABASE.runtime(), 4, Protections.ofThisTest());
    eraser = PostgresStorage.open(DATABASE.eraser(), 4, Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
    eraser.close();
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Override
  Storage erasing() {
    return eraser;
  }

  @Override
  Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  DataSource administrator() {
    return DATABASE.superuser();
  }

  @Override
  void disarm(Handle database) {
    // a superuser needs to disarm nothing
  }

  @Override
  String columnsOf(String table) {
    return "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
        // what the database derives is nobody's word
        + " AND is_generated = 'NEVER'"
        + " AND table_name = '"
        + table
        + "' ORDER BY column_name";
  }
}
