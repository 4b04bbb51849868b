package jp.sesshu.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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

  private ByteBuffer buffer;

  private CopiedRows(int rows) {
    buffer = ByteBuffer.allocate(HEADER.length + rows * A_ROW + Short.BYTES);
    buffer.put(HEADER);
  }

  /** Adds rows to a table; to be called within a transaction. */
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
      statement.execute(
          "CREATE TEMP TABLE IF NOT EXISTS "
              + (incoming + " (LIKE " + table + ") ON COMMIT DELETE ROWS"));
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
              + incoming);
      statement.execute("DELETE FROM pg_temp." + incoming);
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
