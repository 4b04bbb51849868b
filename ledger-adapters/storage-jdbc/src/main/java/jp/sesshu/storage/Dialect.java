package jp.sesshu.storage;

import java.sql.SQLException;
import java.util.Map;
import jp.sesshu.StorageException.Reason;

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

  /** What the database says is the matter. */
  abstract Reason reason(SQLException e);

  /** Whether the whole transaction may well succeed if it is run again. */
  abstract boolean passes(SQLException e);
}
