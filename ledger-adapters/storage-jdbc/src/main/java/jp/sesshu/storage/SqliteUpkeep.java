package jp.sesshu.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.sesshu.StorageException;
import jp.sesshu.StorageException.Reason;

/** What is done to a SQLite file as a whole, on a connection of its own. */
final class SqliteUpkeep {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int PRIMARY = 0xff;
  private static final String LEDGER =
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger_entry'";

  private final DataSource source;

  SqliteUpkeep(DataSource source) {
    this.source = source;
  }

  /**
   * Overwriting what is removed ({@code secure_delete}) does not reach the copies that earlier
   * splits of pages have left in their unused middle: only a rebuilt file has none.
   */
  boolean scrub() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
      return emptied(statement);
    } catch (SQLException e) {
      int code = e.getErrorCode() & PRIMARY;
      if (code == BUSY || code == LOCKED) {
        return false;
      }
      throw Failures.of(Dialect.SQLITE, "the file cannot be rebuilt", e);
    }
  }

  /** The first column says whether a reader or a writer was in the way. */
  private static boolean emptied(Statement statement) throws SQLException {
    try (ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return answer.next() && answer.getInt(1) == 0;
    }
  }

  void backUp(Path copy) {
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try {
      if (Files.exists(copy)) {
        throw new FileAlreadyExistsException("the copy");
      }
      Files.deleteIfExists(part);
      DatabaseFile.create(part);
      copyInto(part);
      DatabaseFile.publish(part, copy);
    } catch (SQLException | IOException e) {
      discard(part, e);
      throw e instanceof SQLException sql
          ? Failures.of(Dialect.SQLITE, "the copy cannot be made", sql)
          : new StorageException(Reason.UNAVAILABLE, "the copy cannot be made", e);
    }
  }

  private void copyInto(Path part) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, part.toAbsolutePath().toString());
      statement.execute();
    }
    if (!isSound(part)) {
      throw new SQLException("the copy is damaged", "", 11);
    }
  }

  static boolean isWhole(Path file) {
    try {
      return Files.size(file) > 0 && isSound(file) && answers(file, LEDGER, "1");
    } catch (IOException | SQLException noDatabase) {
      return false;
    }
  }

  private static boolean isSound(Path file) throws SQLException {
    return answers(file, "PRAGMA integrity_check", "ok");
  }

  private static boolean answers(Path file, String question, String right) throws SQLException {
    try (Connection connection = readOnly(file);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && right.equals(answer.getString(1));
    }
  }

  private static Connection readOnly(Path file) throws SQLException {
    org.sqlite.SQLiteConfig config = new org.sqlite.SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static void discard(Path part, Exception failure) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
