package jp.sesshu.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.sesshu.StorageException.Reason;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.municipality.MunicipalityCode;
import org.jdbi.v3.core.Handle;

/** What differs between the databases: their types in the schema, and how they say what failed. */
enum Dialect {
  /** SQLite 3.35 or later. */
  SQLITE("sqlite") {
    private static final int PRIMARY = 0xff;

    @Override
    Map<String, String> placeholders() {
      return Map.of("text", "TEXT", "binary", "BLOB", "find", "instr", "derived", "VIRTUAL");
    }

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
    void begin(Handle handle, MunicipalityCode municipality) {
      handle.execute("BEGIN IMMEDIATE");
    }

    @Override
    String isOneOf(String column) {
      return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    String keys() {
      return "SELECT unhex(value) AS asked_key FROM json_each(?)";
    }

    @Override
    void bindAll(PreparedStatement statement, int at, Collection<String> plain)
        throws SQLException {
      statement.setString(at, plain.isEmpty() ? "[]" : "[\"" + String.join("\",\"", plain) + "\"]");
    }

    @Override
    String numbersByName() {
      return "SELECT key AS name, value AS number FROM json_each(?)";
    }

    @Override
    String textsByName() {
      return "SELECT key AS name, value AS text FROM json_each(?)";
    }

    @Override
    List<LogRecord> entries(
        Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
        throws SQLException {
      return SqliteEntries.read(connection, table, municipality, from, until);
    }

    /** A reader of the state at its first question; its connection refuses to write. */
    @Override
    void beginReading(Handle handle, MunicipalityCode municipality) {
      handle.execute("BEGIN DEFERRED");
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
  },

  /** PostgreSQL 14 or later, and what speaks its protocol. */
  POSTGRESQL("postgresql") {
    private static final int MANY = 200;
    private static final String SNAPSHOT =
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";
    private static final String NAMING = "SELECT set_config('sesshu.municipality', ?, true)";

    @Override
    Map<String, String> placeholders() {
      String text = "TEXT COLLATE \"C\"";
      return Map.of("text", text, "binary", "BYTEA", "find", "strpos", "derived", "STORED");
    }

    @Override
    Reason reason(SQLException e) {
      String state = e.getSQLState() == null ? "" : e.getSQLState();
      return switch (state) {
        case "53100" -> Reason.FULL;
        case "25006" -> Reason.READ_ONLY;
        case "42501" -> Reason.NOT_PERMITTED;
        case "40001", "40P01", "55P03", "53300" -> Reason.BUSY;
        case "57P01", "57P02", "57P03" -> Reason.UNAVAILABLE;
        case "XX001", "XX002" -> Reason.DAMAGED;
        case "28000", "28P01", "3D000" -> Reason.NOT_LET_IN;
        case "3F000", "42P01", "42703", "42883" -> Reason.NOT_PREPARED;
        default -> state.startsWith("08") ? Reason.UNAVAILABLE : Reason.OTHER;
      };
    }

    /** No comparison with an array, which may be made one by one for every row of the table. */
    @Override
    String isOneOf(String column) {
      return column + " IN (SELECT unnest(?))";
    }

    @Override
    String keys() {
      return "SELECT decode(k, 'hex') AS asked_key FROM unnest(?) AS k";
    }

    @Override
    void bindAll(PreparedStatement statement, int at, Collection<String> plain)
        throws SQLException {
      statement.setArray(
          at, statement.getConnection().createArrayOf("text", plain.toArray(String[]::new)));
    }

    @Override
    String textsByName() {
      return "SELECT key AS name, value AS text FROM json_each_text(?::json)";
    }

    @Override
    String numbersByName() {
      return "SELECT key AS name, value::bigint AS number FROM json_each_text(?::json)";
    }

    @Override
    List<LogRecord> entries(
        Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
        throws SQLException {
      return CopiedEntries.read(connection, table, municipality, from, until);
    }

    /**
     * Each statement sees what was committed before it. What must not change in between is guarded
     * by the row of {@code log_size} that a writer holds, and by the keys; so that two clerks wait
     * for each other instead of one of them being sent back.
     */
    @Override
    void begin(Handle handle, MunicipalityCode municipality) {
      begin(handle, NAMING, municipality);
    }

    @Override
    void beginReading(Handle handle, MunicipalityCode municipality) {
      begin(handle, SNAPSHOT + NAMING, municipality);
    }

    /** In one trip to the server, the beginning included. */
    private static void begin(Handle handle, String sql, MunicipalityCode municipality) {
      handle.begin();
      handle.execute(sql, municipality.value());
    }

    @Override
    void commit(Handle handle) {
      handle.commit();
    }

    @Override
    void rollback(Handle handle) {
      handle.rollback();
    }

    /** By copying where they are many and a table of the session may be made. */
    @Override
    <R> void insert(
        Connection connection,
        String table,
        List<String> columns,
        Collection<R> rows,
        Cells.Filling<R> filling)
        throws SQLException {
      if (rows.size() >= MANY && CopiedRows.areReady(connection, table)) {
        CopiedRows.add(connection, table, columns, rows, filling);
      } else {
        super.insert(connection, table, columns, rows, filling);
      }
    }

    /** Serialization failures and deadlocks. */
    @Override
    boolean passes(SQLException e) {
      return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }
  };

  private static final int BATCH = 1_000;

  private final String folder;

  /**
   * A dialect.
   *
   * @param folder of its own migrations
   */
  Dialect(String folder) {
    this.folder = folder;
  }

  /** The folder of its own migrations. */
  String folder() {
    return folder;
  }

  /**
   * What stands for the placeholders of the common migrations: its type of texts that are compared
   * byte by byte, and of strings of bytes; its function for the place of one text in another; how
   * it keeps a column that it derives.
   */
  abstract Map<String, String> placeholders();

  /** Whether a column is one of the plain texts that {@link #bindAll} puts into the statement. */
  abstract String isOneOf(String column);

  /** The keys that {@link #bindAll} puts into the statement in hexadecimal. */
  abstract String keys();

  /** Puts texts of letters and digits into a statement, however many, as one value. */
  abstract void bindAll(PreparedStatement statement, int at, Collection<String> plain)
      throws SQLException;

  /** The names and numbers of a flat JSON object that is put into the statement as a text. */
  abstract String numbersByName();

  /** The names and texts of such an object; a name that stands in it twice is there twice. */
  abstract String textsByName();

  /** The entries of a log from a position to before another, in whatever order. */
  abstract List<LogRecord> entries(
      Connection connection, LogTable table, MunicipalityCode municipality, long from, long until)
      throws SQLException;

  /** Adds rows to a table; with a prepared statement in batches, unless it knows a better way. */
  <R> void insert(
      Connection connection,
      String table,
      List<String> columns,
      Collection<R> rows,
      Cells.Filling<R> filling)
      throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + (" (" + String.join(", ", columns))
            + (") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Cells.OfStatement cells = new Cells.OfStatement(statement);
      int waiting = 0;
      for (R row : rows) {
        cells.add(row, filling);
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      if (waiting % BATCH != 0) {
        statement.executeBatch();
      }
    }
  }

  /** Begins a transaction of a municipality. */
  abstract void begin(Handle handle, MunicipalityCode municipality);

  /** Begins a transaction of a municipality that sees one state and writes nothing. */
  abstract void beginReading(Handle handle, MunicipalityCode municipality);

  /** Keeps what the transaction did. */
  abstract void commit(Handle handle);

  /** Undoes what the transaction did. */
  abstract void rollback(Handle handle);

  /** What the database says is the matter. */
  abstract Reason reason(SQLException e);

  /** Whether the whole transaction may well succeed if it is run again. */
  abstract boolean passes(SQLException e);
}
