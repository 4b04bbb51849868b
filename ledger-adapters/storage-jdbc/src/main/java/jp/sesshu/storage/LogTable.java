package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<Column> columns;

  @SuppressWarnings("ImmutableEnumChecker") // likewise
  private final List<Type> types;

  LogTable(String table, Column... columns) {
    this.table = table;
    this.columns = List.of(columns);
    this.types = this.columns.stream().map(Column::type).toList();
  }

  /** What a column holds, and what stands between its name and its value. */
  enum Type {
    TEXT('='),
    NUMBER('#'),
    BYTES(':');

    private final char mark;

    Type(char mark) {
      this.mark = mark;
    }

    byte mark() {
      return (byte) mark;
    }
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

  /** What it holds of an entry beside position and salt. */
  List<Column> columns() {
    return columns;
  }

  /** What the columns hold, one after another. */
  List<Type> types() {
    return types;
  }

  /** Which of its rows are the entries of a municipality from a position to before another. */
  static String between(String municipality, String from, String until) {
    return " WHERE municipality = "
        + municipality
        + " AND position >= "
        + from
        + " AND position < "
        + until
        + " AND kind <> 'E'";
  }

  /** The names of the columns, with commas between them. */
  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** An entry whose row begins with position and salt. */
  static LogRecord kept(ResultSet row, Supplier<byte[]> payload) throws SQLException {
    byte[] salt = row.getBytes(2);
    return LogRecord.Kept.ofUtf8(row.getLong(1), salt == null ? new byte[0] : salt, payload);
  }
}
