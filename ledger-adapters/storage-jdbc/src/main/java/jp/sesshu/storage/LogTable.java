package jp.sesshu.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.LogRecord;

/**
 * The table in which a log's entries are stored, and how a row of it becomes a payload.
 *
 * <p>A payload is the row itself, column by column, so that nothing stored can differ from what was
 * committed to: the line {@code entry}, then for each column that is not null a line {@code
 * name=text}, {@code name#number} or {@code name:hexadecimal bytes}, with backslashes and line
 * breaks escaped. Municipality and position are not repeated: the log's name and the entry's index
 * are part of what is signed.
 */
enum LogTable {
  /** The ledger's entries. */
  LEDGER(
      "ledger_entry",
      "addressee",
      "version",
      "record_number",
      "kind",
      "recorded_at",
      "recorded_by",
      "content_key",
      "content",
      "reason"),
  /** The trail's. */
  TRAIL(
      "trail_entry",
      "kind",
      "act",
      "written_at",
      "principal",
      "purpose",
      "event",
      "result",
      "facts");

  private static final int FIRST = 3;

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> columns;

  LogTable(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  static LogTable of(LogName.Kind log) {
    return log == LogName.Kind.LEDGER ? LEDGER : TRAIL;
  }

  /** The table. */
  String table() {
    return table;
  }

  /** Asks for the rows whose positions lie in {@code :from} to before {@code :until}. */
  String select() {
    return "SELECT position, salt, "
        + String.join(", ", columns)
        + " FROM "
        + table
        + " WHERE municipality = :m AND position >= :from AND position < :until AND kind <> 'E'"
        + " ORDER BY position";
  }

  LogRecord record(ResultSet row) throws SQLException {
    return kept(row, payload(row));
  }

  /** An entry whose row begins with position and salt. */
  static LogRecord kept(ResultSet row, String payload) throws SQLException {
    byte[] salt = row.getBytes(2);
    return new LogRecord.Kept(row.getLong(1), salt == null ? new byte[0] : salt, payload);
  }

  private String payload(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder(400).append("entry");
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.getObject(FIRST + i);
      if (value != null) {
        append(text.append('\n').append(columns.get(i)), value);
      }
    }
    return text.toString();
  }

  /** By the type that is stored, which in SQLite may be another than the column's. */
  private static void append(StringBuilder text, Object value) {
    if (value instanceof String string) {
      escape(text.append('='), string);
    } else if (value instanceof byte[] bytes) {
      text.append(':').append(HexFormat.of().formatHex(bytes));
    } else {
      text.append('#').append(value);
    }
  }

  private static void escape(StringBuilder text, String value) {
    if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0) {
      text.append(value);
    } else {
      text.append(value.replace("\\", "\\\\").replace("\n", "\\n"));
    }
  }
}
