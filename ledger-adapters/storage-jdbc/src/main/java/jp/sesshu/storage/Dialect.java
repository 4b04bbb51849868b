package jp.sesshu.storage;

import java.sql.SQLException;
import java.util.Map;
import jp.sesshu.StorageException.Reason;
import org.jdbi.v3.core.Handle;

/** What differs between the databases: their types in the schema, and how they say what failed. */
enum Dialect {
  /** SQLite 3.35 or later. */
  SQLITE("sqlite", "TEXT", "BLOB") {
    private static final int PRIMARY = 0xff;

    @Override
    Reason reason(SQLException e) {
      return switch (e.getErrorCode() & PRIMARY) {
        case 5, 6 -> Reason.BUSY;
        case 8 -> Reason.READ_ONLY;
        case 10, 14 -> Reason.UNAVAILABLE;
        case 11, 26 -> Reason.DAMAGED;
        case 13 -> Reason.FULL;
        default -> Reason.OTHER;
      };
    }

    /**
     * A writer from its first statement on: one that became a writer later could be refused. In
     * SQL, because the driver's own commit begins the next transaction at once, and would hold the
     * file while nobody works.
     */
    @Override
    void begin(Handle handle) {
      handle.execute("BEGIN IMMEDIATE");
    }

    @Override
    void commit(Handle handle) {
      handle.execute("COMMIT");
    }

    @Override
    void rollback(Handle handle) {
      handle.execute("ROLLBACK");
    }

    /** Whoever writes has the file to themselves: nothing fails that would not fail again. */
    @Override
    boolean passes(SQLException e) {
      return false;
    }
  };

  private final String folder;
  private final String text;
  private final String binary;

  /**
   * A dialect.
   *
   * @param folder of its own migrations
   * @param text its type of texts that are compared byte by byte
   * @param binary its type of strings of bytes
   */
  Dialect(String folder, String text, String binary) {
    this.folder = folder;
    this.text = text;
    this.binary = binary;
  }

  /** The folder of its own migrations. */
  String folder() {
    return folder;
  }

  /** What stands for the placeholders of the common migrations. */
  Map<String, String> placeholders() {
    return Map.of("text", text, "binary", binary);
  }

  /** Begins a transaction. */
  abstract void begin(Handle handle);

  /** Keeps what the transaction did. */
  abstract void commit(Handle handle);

  /** Undoes what the transaction did. */
  abstract void rollback(Handle handle);

  /** What the database says is the matter. */
  abstract Reason reason(SQLException e);

  /** Whether the whole transaction may well succeed if it is run again. */
  abstract boolean passes(SQLException e);
}
