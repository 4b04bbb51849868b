package jp.sesshu.storage;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteTamperedLogsTest extends TamperedLogs {
  @TempDir Path folder;
  private SqliteStorage storage;

  @BeforeEach
  void open() {
    storage = SqliteStorage.open(folder.resolve("ledger.db"), Protections.ofThisTest());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Override
  Storage erasing() {
    return storage;
  }

  @Override
  Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  DataSource administrator() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("ledger.db"));
    return source;
  }

  @Override
  void disarm(Handle database) {
    List<String> triggers =
        database
            .createQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            .mapTo(String.class)
            .list();
    triggers.forEach(trigger -> database.execute("DROP TRIGGER " + trigger));
  }

  @Override
  String columnsOf(String table) {
    return "SELECT name FROM pragma_table_info('" + table + "') ORDER BY name";
  }
}
