package jp.sesshu.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.storage.LogTable.Column;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Entries of a log as PostgreSQL hands over many: by {@code COPY} of a question, in its binary
 * form, which costs server and client less than the rows of a result. Row-level security holds for
 * it as for any other question.
 */
final class CopiedEntries {
  /** Eleven bytes of signature, four of flags, four for the length of an extension. */
  private static final int HEADER = 19;

  /** Instead of the number of columns, after the last row. */
  private static final int END = -1;

  /** Instead of the length of a value. */
  private static final int NULL = -1;

  /** The most that a number has. */
  private static final int DIGITS = 20;

  private CopiedEntries() {}

  /** Those from a position to before another, in the order in which the server comes upon them. */
  static List<LogRecord> read(
      Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
      throws SQLException {
    String question =
        "COPY (" + select(table, municipality, from, until) + ") TO STDOUT (FORMAT binary)";
    CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question);
    try {
      return entries(table.columns(), copy);
    } finally {
      // otherwise nothing more could be asked of the connection
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static List<LogRecord> entries(List<Column> columns, CopyOut copy) throws SQLException {
    List<LogRecord> found = new ArrayList<>();
    int begin = HEADER;
    for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
      // a row comes in a message of its own, the first perhaps behind the header
      if (begin < message.length) {
        entry(columns, ByteBuffer.wrap(message).position(begin)).ifPresent(found::add);
      }
      begin = 0;
    }
    return found;
  }

  /** {@code COPY} takes no parameters; a code is six digits. */
  private static String select(
      LogTable table, MunicipalityCode municipality, long from, long until) {
    return "SELECT position, salt, "
        + table.names()
        + " FROM "
        + table.table()
        + LogTable.between(
            "'" + municipality.value() + "'", Long.toString(from), Long.toString(until));
  }

  private static Optional<LogRecord> entry(List<Column> columns, ByteBuffer row) {
    if (row.getShort() == END) {
      return Optional.empty();
    }
    row.getInt();
    long position = row.getLong();
    byte[] salt = new byte[Math.max(0, row.getInt())];
    row.get(salt);
    ByteBuffer values = row.slice();
    return Optional.of(
        LogRecord.Kept.ofUtf8(position, salt, () -> payload(columns, values.duplicate())));
  }

  private static byte[] payload(List<Column> columns, ByteBuffer values) {
    EntryText text = new EntryText(length(columns, values.duplicate()));
    for (Column column : columns) {
      int length = values.getInt();
      if (length == NULL) {
        continue;
      }
      if (column.type() == LogTable.Type.NUMBER) {
        text.line(column.written(), LogTable.Type.NUMBER, digits(values.getLong()));
      } else {
        int at = values.arrayOffset() + values.position();
        text.line(column.written(), column.type(), values.array(), at, length);
        values.position(values.position() + length);
      }
    }
    return text.utf8();
  }

  private static byte[] digits(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  private static int length(List<Column> columns, ByteBuffer values) {
    int length = 0;
    for (Column column : columns) {
      int value = values.getInt();
      if (value != NULL) {
        int written = column.type() == LogTable.Type.NUMBER ? DIGITS : value;
        length += EntryText.length(column.written(), column.type(), written);
        values.position(values.position() + value);
      }
    }
    return length;
  }
}
