package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jp.sesshu.storage.LogTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an entry as they were read; a payload when it is asked for, perhaps by another
 * thread than the one that reads on.
 */
final class StoredEntry {
  /** The most that a number has. */
  private static final int DIGITS = 20;

  private final List<Column> columns;
  private final boolean ofTheirTypes;
  private final @Nullable Object[] values;

  private StoredEntry(List<Column> columns, boolean ofTheirTypes, @Nullable Object[] values) {
    this.columns = columns;
    this.ofTheirTypes = ofTheirTypes;
    this.values = values;
  }

  /**
   * Reads a row.
   *
   * @param ofTheirTypes the number of the column that says whether every value is of its column's
   *     type; the values follow
   */
  static StoredEntry of(List<Column> columns, ResultSet row, int ofTheirTypes) throws SQLException {
    boolean typed = row.getBoolean(ofTheirTypes);
    @Nullable Object[] values = new Object[columns.size()];
    for (int nth = 0; nth < values.length; nth++) {
      int at = ofTheirTypes + 1 + nth;
      values[nth] = typed ? value(row, at, columns.get(nth).type()) : row.getObject(at);
    }
    return new StoredEntry(columns, typed, values);
  }

  private static @Nullable Object value(ResultSet row, int at, LogTable.Type type)
      throws SQLException {
    return type == LogTable.Type.NUMBER ? (Object) row.getLong(at) : row.getBytes(at);
  }

  /** The canonical text in UTF-8. */
  byte[] payload() {
    EntryText text = new EntryText(expected());
    for (int nth = 0; nth < values.length; nth++) {
      @Nullable Object value = values[nth];
      if (value != null) {
        append(text, columns.get(nth), value);
      }
    }
    return text.utf8();
  }

  private int expected() {
    int expected = 0;
    for (int nth = 0; nth < values.length; nth++) {
      Column column = columns.get(nth);
      int value = values[nth] instanceof byte[] bytes ? bytes.length : DIGITS;
      expected +=
          2 + column.written().length + (column.type() == LogTable.Type.BYTES ? 2 * value : value);
    }
    return expected;
  }

  /** By the type that is stored, where it is not the column's. */
  private void append(EntryText text, Column column, Object value) {
    if (value instanceof byte[] bytes) {
      if (ofTheirTypes && column.type() == LogTable.Type.TEXT) {
        text.text(column.written(), bytes);
      } else {
        text.bytes(column.written(), bytes);
      }
    } else if (value instanceof String string) {
      text.text(column.written(), string.getBytes(StandardCharsets.UTF_8));
    } else {
      text.number(column.written(), value);
    }
  }
}
