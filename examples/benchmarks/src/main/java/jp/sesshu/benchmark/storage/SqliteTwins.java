package jp.sesshu.benchmark.storage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.Storage;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.storage.SqliteStorage;
import jp.sesshu.testkit.memory.InMemoryBlindIndex;
import jp.sesshu.testkit.memory.InMemoryFieldCipher;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Two SQLite files in a directory of their own: WAL, {@code synchronous=FULL}, the same triggers.
 */
final class SqliteTwins implements Twins {
  private final Path directory;
  private final SqliteStorage ours;
  private final Connection bare;

  SqliteTwins() {
    try {
      directory = Files.createTempDirectory("sesshu-benchmark");
      NumberProtection protection = protection();
      ours = SqliteStorage.open(directory.resolve("ours.db"), protection);
      SqliteStorage.open(directory.resolve("bare.db"), protection).close();
      bare = settings().createConnection("jdbc:sqlite:" + directory.resolve("bare.db"));
      bare.setAutoCommit(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No individual number is stored here. */
  static NumberProtection protection() {
    return new NumberProtection(new InMemoryFieldCipher(), new InMemoryBlindIndex());
  }

  /** As {@link SqliteStorage} sets its own connections. */
  private static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4096");
    config.setCacheSize(-32 * 1024);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  @Override
  public Storage ours() {
    return ours;
  }

  @Override
  public Connection bare() {
    return bare;
  }

  @Override
  public void addToBare(List<BareRow> rows) throws SQLException {
    try (PreparedStatement insert = bare.prepareStatement(BareRow.INSERT)) {
      for (BareRow row : rows) {
        row.bind(insert);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    bare.commit();
  }

  @Override
  public void close() {
    ours.close();
    try {
      bare.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    delete(directory);
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .sorted(Comparator.reverseOrder())
          .map(Path::toFile)
          .filter(file -> !file.delete())
          .forEach(File::deleteOnExit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
