package jp.sesshu.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table of PostgreSQL by way of {@code COPY}, in its binary form.
 *
 * <p>A table behind row-level security cannot be copied into. So they go into a table of the
 * session first, and from there through the fence like any others.
 */
final class CopiedRows implements Cells {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short END = -1;
  private static final int NULL = -1;
  private static final int A_ROW = 1_024;

  private static final String READY =
      "SELECT has_database_privilege(current_database(), 'TEMPORARY'),"
          + " to_regclass('pg_temp.incoming_%s') IS NOT NULL";

  private ByteBuffer buffer;

  private CopiedRows(int rows) {
    buffer = ByteBuffer.allocate(HEADER.length + rows * A_ROW + Short.BYTES);
    buffer.put(HEADER);
  }

  /** Makes the session's table, if it is not there; whether the role may have one. */
  static boolean areReady(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean may;
      boolean there;
      try (ResultSet answer = statement.executeQuery(READY.formatted(table))) {
        answer.next();
        may = answer.getBoolean(1);
        there = answer.getBoolean(2);
      }
      if (may && !there) {
        statement.execute(
            "CREATE TEMP TABLE incoming_%s (LIKE %s) ON COMMIT DELETE ROWS"
                .formatted(table, table));
      }
      return may;
    }
  }

  /** Adds rows to a table; to be called within a transaction, once they are ready for it. */
  static <R> void add(
      Connection connection,
      String table,
      List<String> columns,
      Collection<R> rows,
      Filling<R> filling)
      throws SQLException {
    CopiedRows copied = new CopiedRows(rows.size());
    for (R row : rows) {
      copied.room(Short.BYTES).putShort((short) columns.size());
      filling.fill(copied, row);
    }
    copied.room(Short.BYTES).putShort(END);
    String incoming = "incoming_" + table;
    String names = String.join(", ", columns);
    try (Statement statement = connection.createStatement()) {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY pg_temp." + incoming + " (" + names + ") FROM STDIN (FORMAT binary)");
      copy.writeToCopy(copied.buffer.array(), 0, copied.buffer.position());
      copy.endCopy();
      statement.execute(
          "INSERT INTO "
              + table
              + " ("
              + names
              + ") SELECT "
              + names
              + " FROM pg_temp."
              + incoming
              // in the same question, for the next call of this transaction
              + ("; DELETE FROM pg_temp." + incoming));
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int position = buffer.position();
      buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), 2 * buffer.capacity() + bytes));
      buffer.position(position);
    }
    return buffer;
  }

  @Override
  public void text(@Nullable String value) {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void number(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
  }

  @Override
  public void bytes(byte @Nullable [] value) {
    if (value == null) {
      room(Integer.BYTES).putInt(NULL);
    } else {
      room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }
  }
}
