package jp.sesshu.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How the connections of a SQLite file are set. */
final class SqliteConnections {
  private static final int CACHE_KIBIBYTES = 32 * 1024;
  private static final int ONCE_KIBIBYTES = 2 * 1024;

  /** How long the write-ahead log grows before a commit copies it into the file: 16 MiB. */
  private static final int LOG_PAGES = 4 * 1024;

  private SqliteConnections() {}

  /** Connections to a file that wait so long for another who writes. */
  static DataSource of(Path file, Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // the driver lets one thread at a time use a connection; SQLite need not do so again
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.setCacheSize(-CACHE_KIBIBYTES);
    // sorting must not spill people's names into a temporary file
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = ShortTries.source(config, patience);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /** Lets a connection keep few pages, for work that comes by each page once. */
  static void keepLittle(Statement statement) throws SQLException {
    statement.execute("PRAGMA cache_size = -" + ONCE_KIBIBYTES);
  }

  /** Lets it keep as many as ever. */
  static void keepMuch(Statement statement) throws SQLException {
    statement.execute("PRAGMA cache_size = -" + CACHE_KIBIBYTES);
  }
}
