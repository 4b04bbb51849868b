package jp.sesshu.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.sesshu.StorageException;

/**
 * The write-ahead log of a PostgreSQL server, which holds what was erased until its segments are
 * written over.
 *
 * <p>Distinguished from {@link PostgresSchema#scrub}, which rebuilds the tables of one database as
 * their owner: this is the whole server's, and its administrator's to do. Copies of the log
 * elsewhere (an archive, replicas, base backups) are beyond it.
 */
public final class WriteAheadLog {
  private static final String SEGMENTS = " FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'";
  private static final String CURRENT =
      "SELECT substr(pg_walfile_name(pg_current_wal_insert_lsn()), 9)";
  private static final String NEWEST = "SELECT max(substr(name, 9))" + SEGMENTS;
  private static final String OLDEST = "SELECT min(substr(name, 9))" + SEGMENTS;

  private final DataSource administrator;

  /**
   * The log of a server.
   *
   * @param administrator connects as a superuser, or as a role with {@code pg_checkpoint} and
   *     {@code pg_monitor} that may execute {@code pg_switch_wal()}
   */
  public WriteAheadLog(DataSource administrator) {
    this.administrator = administrator;
  }

  /**
   * Has the server write over every segment that was there, or remove it, while others work on. To
   * be called after {@link PostgresSchema#scrub}; it writes as much as the directory {@code pg_wal}
   * holds, of which a busy server keeps {@code max_wal_size}.
   *
   * @return whether no segment from before is left; false where a replication slot, {@code
   *     wal_keep_size} or an archive that lags behind holds one back: then it can be asked for
   *     again
   * @throws StorageException if that fails
   */
  public boolean renew() {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement()) {
      String before = ask(statement, CURRENT);
      next(statement);
      // what is older than this checkpoint is removed, or put behind the newest to be used again
      statement.execute("CHECKPOINT");
      String last = ask(statement, NEWEST);
      while (ask(statement, CURRENT).compareTo(last) <= 0) {
        next(statement);
      }
      statement.execute("CHECKPOINT");
      return ask(statement, OLDEST).compareTo(before) > 0;
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, "the write-ahead log cannot be renewed", e);
    }
  }

  /** Fills the rest of the segment with zeros; one in which nothing stands is not left. */
  private static void next(Statement statement) throws SQLException {
    statement.execute("SELECT pg_logical_emit_message(false, 'sesshu', 'renewed')");
    statement.execute("SELECT pg_switch_wal()");
  }

  private static String ask(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
