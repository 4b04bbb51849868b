package jp.sesshu.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.StorageException;
import jp.sesshu.integrity.LogRecord;
import jp.sesshu.municipality.MunicipalityCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** One transaction of one municipality, in the hands of one thread. */
final class Transaction {
  private static final int CHUNK = 500;
  private static final int BATCH = 1_000;

  private static final String HOLD =
      "INSERT INTO log_size (municipality, log, size) VALUES (?, ?, 0)"
          + " ON CONFLICT (municipality, log) DO UPDATE SET size = log_size.size RETURNING size";
  private static final String GROW =
      "UPDATE log_size SET size = size + ? WHERE municipality = ? AND log = ?";

  private final Handle handle;
  private final Dialect dialect;
  private final MunicipalityCode municipality;
  private final Salts salts;
  private final Thread owner = Thread.currentThread();
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean writes;
  private boolean failed;
  private boolean ended;

  Transaction(Handle handle, Dialect dialect, MunicipalityCode municipality, Salts salts) {
    this.handle = handle;
    this.dialect = dialect;
    this.municipality = municipality;
    this.salts = salts;
  }

  /** Whose rows. */
  MunicipalityCode municipality() {
    return municipality;
  }

  /** The salt of a new entry of a log. */
  byte[] salt() {
    return salts.next();
  }

  /** What the database answers; a failure of it also keeps the transaction from being committed. */
  <T> T ask(Function<Handle, T> question) {
    if (ended || Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "a store is used within its transaction and by its thread only");
    }
    try {
      return question.apply(handle);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** Adds rows with one prepared statement, in batches. */
  <R> void insert(String sql, Collection<R> rows, Binding<R> binding) {
    ask(
        open -> {
          try (PreparedStatement statement = open.getConnection().prepareStatement(sql)) {
            int waiting = 0;
            for (R row : rows) {
              binding.bind(statement, row);
              statement.addBatch();
              if (++waiting % BATCH == 0) {
                statement.executeBatch();
              }
            }
            if (waiting % BATCH != 0) {
              statement.executeBatch();
            }
            return waiting;
          } catch (SQLException e) {
            throw failed(e);
          } catch (RuntimeException e) {
            // some rows may have gone in before the one that could not be bound
            failed = true;
            throw e;
          }
        });
  }

  /**
   * The rows that answer a question. Its statement is prepared once in a transaction, for a desk
   * that asks the same of many.
   */
  <T> List<T> rows(String sql, Arguments arguments, Reading<T> reading) {
    return ask(
        open -> {
          try {
            PreparedStatement statement = prepared(open, sql);
            arguments.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
              List<T> found = new ArrayList<>();
              while (rows.next()) {
                found.add(reading.read(rows));
              }
              return found;
            }
          } catch (SQLException e) {
            throw failed(e);
          }
        });
  }

  /** Closed with the connection's turn, at the end of the transaction. */
  private PreparedStatement prepared(Handle open, String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = open.getConnection().prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** How the database is spoken to. */
  Dialect dialect() {
    return dialect;
  }

  /** Adds rows to a table, in the way in which its database takes many. */
  <R> void insert(
      String table, List<String> columns, Collection<R> rows, Cells.Filling<R> filling) {
    ask(
        open -> {
          try {
            dialect.insert(open.getConnection(), table, columns, rows, filling);
            return true;
          } catch (SQLException e) {
            throw failed(e);
          } catch (RuntimeException e) {
            // some rows may have gone in before the one that could not be made
            failed = true;
            throw e;
          }
        });
  }

  /**
   * The entries of a log from a position to before another, in the way in which its database hands
   * over many; in whatever order.
   */
  List<LogRecord> entries(LogTable table, long from, long until) {
    return ask(
        open -> {
          try {
            return dialect.entries(open.getConnection(), table, municipality, from, until);
          } catch (SQLException e) {
            throw failed(e);
          }
        });
  }

  /** The answers to a question that is asked for a bounded number of keys at a time. */
  <K, T> List<T> inChunks(Collection<K> keys, Function<List<K>, List<T>> question) {
    List<K> all = keys.stream().distinct().toList();
    List<T> answers = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      answers.addAll(question.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
    return answers;
  }

  /** How many entries a log has; holds the log until the transaction ends. */
  long hold(String log) {
    return rows(
            HOLD,
            statement -> {
              statement.setString(1, municipality.value());
              statement.setString(2, log);
            },
            row -> row.getLong(1))
        .get(0);
  }

  /** Lets a log that is held grow by so many entries. */
  void grow(String log, int entries) {
    insert(
        GROW,
        List.of(entries),
        (statement, more) -> {
          statement.setInt(1, more);
          statement.setString(2, municipality.value());
          statement.setString(3, log);
        });
  }

  void begin() {
    writes = true;
    ask(
        open -> {
          dialect.begin(open, municipality);
          return true;
        });
  }

  void beginReading() {
    ask(
        open -> {
          dialect.beginReading(open, municipality);
          return true;
        });
  }

  void commit() {
    if (failed) {
      throw new StorageException(
          StorageException.Reason.OTHER,
          "nothing is kept: the work went on after the storage had failed",
          new IllegalStateException("a failure within the transaction"));
    }
    try {
      ask(
          open -> {
            dialect.commit(open);
            return true;
          });
    } catch (StorageException e) {
      throw e.reason() == StorageException.Reason.UNAVAILABLE && writes ? Failures.inDoubt(e) : e;
    }
    ended = true;
  }

  /** Gives up what was not committed; whether the connection may be used again. */
  boolean giveUp() {
    ended = true;
    try {
      dialect.rollback(handle);
      return true;
    } catch (JdbiException e) {
      // the database has undone it by itself, or the connection is gone
      return false;
    }
  }

  private StorageException failed(Exception e) {
    failed = true;
    return Failures.of(dialect, "the database refused", e);
  }

  /** Puts a question's values into its statement. */
  interface Arguments {

    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  interface Reading<T> {

    T read(ResultSet row) throws SQLException;
  }

  /** Puts a row's values into a statement. */
  interface Binding<R> {

    void bind(PreparedStatement statement, R row) throws SQLException;
  }
}
