package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.FileSigner;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.protection.TinkFieldCipher;
import jp.sesshu.storage.PostgresServer;
import jp.sesshu.storage.PostgresStorage;
import jp.sesshu.storage.SqliteStorage;
import org.sqlite.SQLiteDataSource;

/**
 * Where a ledger is kept in these tests: a directory for its keys and its signer, and a database,
 * which is a file in the same directory or one of the PostgreSQL server. Can be told to another
 * process as a few words.
 *
 * @param directory of keys, signer and file
 * @param postgres the database of the server, or null for the file
 * @param patience how long its users wait for one another
 * @param erasing whether its users may erase, which on a server takes another role
 */
public record Workplace(
    Path directory, PostgresServer.Database postgres, Duration patience, boolean erasing) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SQLITE = "sqlite";

  /** A file in a directory. */
  public static Workplace sqlite(Path directory) {
    return new Workplace(directory, null, PATIENCE, false);
  }

  /** A database of the server. */
  public static Workplace postgres(Path directory, PostgresServer.Database database) {
    return new Workplace(directory, database, PATIENCE, false);
  }

  static Workplace parse(List<String> words) {
    Path directory = Path.of(words.get(0));
    PostgresServer.Database postgres =
        words.get(1).equals(SQLITE)
            ? null
            : new PostgresServer.Database(Integer.parseInt(words.get(1)), words.get(2));
    return new Workplace(directory, postgres, PATIENCE, Boolean.parseBoolean(words.get(3)));
  }

  List<String> words() {
    return postgres == null
        ? List.of(directory.toString(), SQLITE, "", Boolean.toString(erasing))
        : List.of(
            directory.toString(),
            Integer.toString(postgres.port()),
            postgres.name(),
            Boolean.toString(erasing));
  }

  /** The same, whose users wait for one another so long. */
  public Workplace withPatience(Duration hasty) {
    return new Workplace(directory, postgres, hasty, erasing);
  }

  /** The same, whose users may erase. */
  Workplace asEraser() {
    return new Workplace(directory, postgres, patience, true);
  }

  /** The file, where there is one. */
  public Path file() {
    return directory.resolve("ledger.db");
  }

  /** Opens the ledger, by the clock of this machine. */
  public OpenLedger open() {
    return open(Clock.systemUTC());
  }

  /** Opens the ledger by a clock. */
  public OpenLedger open(Clock clock) {
    KeyRing keys =
        FileKeyRing.open(directory.resolve("keys"), OpenLedger.KITAKYUSHU, new SecureRandom());
    return OpenLedger.of(
        storage(keys),
        FileSigner.in(directory.resolve("signer"), "fault-tests"),
        keys,
        clock,
        directory);
  }

  private Storage storage(KeyRing keys) {
    NumberProtection protection =
        new NumberProtection(new TinkFieldCipher(keys), new HmacBlindIndex(keys));
    return postgres == null
        ? SqliteStorage.open(file(), protection, patience)
        : PostgresStorage.open(
            erasing ? postgres.eraser() : postgres.runtime(), 4, protection, patience);
  }

  /** Waits until the database has noticed that a process which used it is gone. */
  void settle() {
    if (postgres == null) {
      return;
    }
    String others =
        "SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'sesshu%' AND datname = '"
            + postgres.name()
            + "'";
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!ask(postgres.superuser(), others).equals("0") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(ask(postgres.superuser(), others)).as("connections of the dead").isEqualTo("0");
  }

  /** What the database says of itself. */
  void checkDatabase() {
    if (postgres == null) {
      SQLiteDataSource source = new SQLiteDataSource();
      source.setUrl("jdbc:sqlite:" + file());
      assertThat(ask(source, "PRAGMA integrity_check")).isEqualTo("ok");
    }
  }

  private static String ask(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
