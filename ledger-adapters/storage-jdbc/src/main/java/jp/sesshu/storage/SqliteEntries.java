package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.storage.LogTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a log as SQLite hands them over. A column takes values of any type there; a value of
 * another type than its column's is written as what it is.
 */
final class SqliteEntries {
  /** From how many on the pages of a log would push out what else is kept of the file. */
  private static final int MANY = 1_000;

  private static final int OF_THEIR_TYPES = 3;

  private SqliteEntries() {}

  /** Those from a position to before another, in order. */
  static List<LogRecord> read(
      Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
      throws SQLException {
    if (until - from < MANY) {
      return all(connection, table, municipality, from, until);
    }
    try (Statement statement = connection.createStatement()) {
      SqliteConnections.keepLittle(statement);
      try {
        return all(connection, table, municipality, from, until);
      } finally {
        SqliteConnections.keepMuch(statement);
      }
    }
  }

  private static List<LogRecord> all(
      Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select(table))) {
      statement.setString(1, municipality.value());
      statement.setLong(2, from);
      statement.setLong(3, until);
      try (ResultSet rows = statement.executeQuery()) {
        List<LogRecord> found = new ArrayList<>();
        while (rows.next()) {
          found.add(LogTable.kept(rows, Values.of(table, rows)::payload));
        }
        return found;
      }
    }
  }

  private static String select(LogTable table) {
    return "SELECT position, salt, "
        + areOfTheirTypes(table.columns())
        + ", "
        + table.names()
        + " FROM "
        + table.table()
        + LogTable.between("?", "?", "?")
        + " ORDER BY position";
  }

  /** Written so that the first of another type ends it: it is asked of every entry. */
  private static String areOfTheirTypes(List<Column> columns) {
    List<String> all = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name();
      all.add(
          switch (column.type()) {
            case NUMBER -> "typeof(" + name + ") = 'integer'";
            case TEXT -> "(" + name + " IS NULL OR typeof(" + name + ") = 'text')";
            case BYTES -> "(" + name + " IS NULL OR typeof(" + name + ") = 'blob')";
          });
    }
    return "CASE WHEN " + String.join(" AND ", all) + " THEN 1 ELSE 0 END";
  }

  /** The columns of an entry; its payload when it is asked for, perhaps by another thread. */
  private static final class Values {
    private final List<Column> columns;
    private final List<LogTable.Type> types;
    private final byte[] @Nullable [] values;

    Values(List<Column> columns, List<LogTable.Type> types, byte[] @Nullable [] values) {
      this.columns = columns;
      this.types = types;
      this.values = values;
    }

    static Values of(LogTable table, ResultSet row) throws SQLException {
      byte[] @Nullable [] values = new byte[table.columns().size()][];
      if (row.getBoolean(OF_THEIR_TYPES)) {
        for (int nth = 0; nth < values.length; nth++) {
          // of a number its digits
          values[nth] = row.getBytes(OF_THEIR_TYPES + 1 + nth);
        }
        return new Values(table.columns(), table.types(), values);
      }
      List<LogTable.Type> types = new ArrayList<>();
      for (int nth = 0; nth < values.length; nth++) {
        Object value = row.getObject(OF_THEIR_TYPES + 1 + nth);
        types.add(type(value));
        values[nth] = bytes(value);
      }
      return new Values(table.columns(), types, values);
    }

    byte[] payload() {
      EntryText text = new EntryText(length());
      for (int nth = 0; nth < values.length; nth++) {
        byte[] value = values[nth];
        if (value != null) {
          text.line(columns.get(nth).written(), types.get(nth), value);
        }
      }
      return text.utf8();
    }

    private int length() {
      int length = 0;
      for (int nth = 0; nth < values.length; nth++) {
        byte[] value = values[nth];
        if (value != null) {
          length += EntryText.length(columns.get(nth).written(), types.get(nth), value.length);
        }
      }
      return length;
    }
  }

  private static LogTable.Type type(@Nullable Object value) {
    if (value instanceof byte[]) {
      return LogTable.Type.BYTES;
    }
    return value instanceof Number ? LogTable.Type.NUMBER : LogTable.Type.TEXT;
  }

  private static byte @Nullable [] bytes(@Nullable Object value) {
    if (value == null || value instanceof byte[]) {
      return (byte[]) value;
    }
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }
}
