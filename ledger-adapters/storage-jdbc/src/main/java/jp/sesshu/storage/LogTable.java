package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
      text("addressee"),
      number("version"),
      number("record_number"),
      text("kind"),
      number("recorded_at"),
      text("recorded_by"),
      bytes("content_key"),
      text("content"),
      text("reason")),
  /** The trail's. */
  TRAIL(
      "trail_entry",
      text("kind"),
      text("act"),
      number("written_at"),
      text("principal"),
      text("purpose"),
      text("event"),
      text("result"),
      text("facts"));

  private static final int OF_THEIR_TYPES = 3;

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<Column> columns;

  LogTable(String table, Column... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /** What a column holds. */
  enum Type {
    TEXT,
    NUMBER,
    BYTES
  }

  /** A column, and its name as it stands in payloads. */
  @SuppressWarnings("ArrayRecordComponent") // nothing compares them
  record Column(String name, byte[] written, Type type) {}

  private static Column text(String name) {
    return new Column(name, name.getBytes(StandardCharsets.US_ASCII), Type.TEXT);
  }

  private static Column number(String name) {
    return new Column(name, name.getBytes(StandardCharsets.US_ASCII), Type.NUMBER);
  }

  private static Column bytes(String name) {
    return new Column(name, name.getBytes(StandardCharsets.US_ASCII), Type.BYTES);
  }

  static LogTable of(LogName.Kind log) {
    return log == LogName.Kind.LEDGER ? LEDGER : TRAIL;
  }

  /** The table. */
  String table() {
    return table;
  }

  /** Asks for the rows of a municipality from a position to before another. */
  String select(Dialect dialect) {
    return "SELECT position, salt, "
        + dialect.areOfTheirTypes(
            names(Type.TEXT::equals), names(Type.NUMBER::equals), names(Type.BYTES::equals))
        + ", "
        + String.join(", ", names(any -> true))
        + " FROM "
        + table
        + " WHERE municipality = ? AND position >= ? AND position < ? AND kind <> 'E'"
        + " ORDER BY position";
  }

  private List<String> names(Predicate<Type> which) {
    return columns.stream().filter(one -> which.test(one.type())).map(Column::name).toList();
  }

  /** An entry of a row. */
  LogRecord read(ResultSet row) throws SQLException {
    return kept(row, StoredEntry.of(columns, row, OF_THEIR_TYPES)::payload);
  }

  /** An entry whose row begins with position and salt. */
  static LogRecord kept(ResultSet row, Supplier<byte[]> payload) throws SQLException {
    byte[] salt = row.getBytes(2);
    return LogRecord.Kept.ofUtf8(row.getLong(1), salt == null ? new byte[0] : salt, payload);
  }
}
