package jp.sesshu.storage;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How the connections of a SQLite file are set. */
final class SqliteConnections {
  /** New entries of an index lie anywhere in it. */
  private static final int WRITERS_CACHE_KIBIBYTES = 32 * 1024;

  /** What a reader keeps it must forget whenever somebody has written. */
  private static final int READERS_CACHE_KIBIBYTES = 2 * 1024;

  /** How long the write-ahead log grows before a commit copies it into the file: 16 MiB. */
  private static final int LOG_PAGES = 4 * 1024;

  private SqliteConnections() {}

  /** Of whoever writes, or does anything else. */
  static DataSource ofAWriter(Path file, Duration patience) {
    return of(file, patience, WRITERS_CACHE_KIBIBYTES);
  }

  /** Of those who only read. */
  static DataSource ofReaders(Path file, Duration patience) {
    return of(file, patience, READERS_CACHE_KIBIBYTES);
  }

  private static DataSource of(Path file, Duration patience, int cacheKibibytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    // the driver lets one thread at a time use a connection; SQLite need not do so again
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.setCacheSize(-cacheKibibytes);
    // sorting must not spill people's names into a temporary file
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = ShortTries.source(config, patience);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
