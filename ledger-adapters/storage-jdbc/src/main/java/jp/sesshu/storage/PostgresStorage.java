package jp.sesshu.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import jp.sesshu.StorageException;
import jp.sesshu.StorageException.Reason;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Many municipalities in one PostgreSQL database (本番用), each behind row-level security.
 *
 * <p>Distinguished from {@link SqliteStorage}, a file for one. The schema is made by its owner, see
 * {@link PostgresSchema}; this storage works as the runtime role, and refuses to open as one that
 * row-level security does not hold: a superuser, a role that bypasses it, or the tables' owner.
 *
 * <p><b>Durability</b>: {@code synchronous_commit} is switched on for each connection; once {@link
 * #inTransaction} has returned, the work is in the server's log on its disk, provided the server
 * runs with {@code fsync} on, without which this storage does not open.
 *
 * <p><b>Turns</b>: writers of one municipality's log take turns; readers do not wait. Serialization
 * failures and deadlocks are retried for up to ten seconds with random pauses, which may run the
 * work again; nothing else is. Transactions do not nest. Safe for use by many threads.
 */
public final class PostgresStorage implements Storage, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RETRYING_PART = 3;
  private static final String UNFENCED =
      "SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_tables"
          + " WHERE schemaname = current_schema() AND tablename = 'ledger_entry'"
          + " AND pg_has_role(current_user, tableowner, 'MEMBER'))"
          + " FROM pg_roles WHERE rolname = current_user";

  private static final String OUR_TABLES =
      "SELECT count(*) FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace"
          + " AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
          + " AND EXISTS (SELECT 1 FROM pg_class l WHERE l.relname = 'ledger_entry'"
          + "   AND l.relnamespace = c.relnamespace AND l.relowner = c.relowner)"
          + " AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid"
          + "   AND a.attname = 'municipality' AND a.attnum = 1)";

  /** How many have not the one fence that the migrations give each, and held fast. */
  private static final String TORN =
      OUR_TABLES
          + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND (SELECT string_agg("
          + "   p.polpermissive || p.polcmd::text || coalesce(pg_get_expr(p.polqual, c.oid), '')"
          + "     || coalesce(pg_get_expr(p.polwithcheck, c.oid), ''), ' ')"
          + "   FROM pg_policy p WHERE p.polrelid = c.oid) = replace('true*FF', 'F',"
          + "   '(municipality = current_setting(''sesshu.municipality''::text, true))'))";

  /** In how many the role may change or remove what neither daily work nor an erasure may. */
  private static final String OPEN =
      OUR_TABLES
          + " AND (has_table_privilege(c.oid, 'TRUNCATE') OR c.relname IN"
          + "   ('trail_entry', 'log_note', 'log_commitments', 'log_seal', 'erasure')"
          + "   AND (has_table_privilege(c.oid, 'DELETE')"
          + "     OR has_any_column_privilege(c.oid, 'UPDATE')))";

  private final Transactions transactions;

  private PostgresStorage(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Opens a database that {@link PostgresSchema} has prepared.
   *
   * @param runtime connects as the runtime role; set {@code logServerErrorDetail=false} and {@code
   *     reWriteBatchedInserts=true} on the driver, so that no value gets into an error and imports
   *     are fast
   * @param connections at most so many at once
   * @throws StorageException if it cannot be reached, is not durable, or the role is not fenced in;
   *     with {@link Reason#SCHEMA} if a table's fence was taken down, let go or added to, or if the
   *     role was granted what no migration grants, such as everything
   */
  public static PostgresStorage open(
      DataSource runtime, int connections, NumberProtection protection) {
    return open(runtime, connections, protection, PATIENCE);
  }

  /**
   * Opens a database that {@link PostgresSchema} has prepared.
   *
   * @param runtime connects as the runtime role
   * @param connections at most so many at once
   * @param patience how long one waits for a connection, or for another who writes, before being
   *     told; failures that pass are retried for a third of it
   * @throws StorageException if it cannot be reached, is not durable, or the role is not fenced in
   */
  public static PostgresStorage open(
      DataSource runtime, int connections, NumberProtection protection, Duration patience) {
    try (Connection connection = runtime.getConnection();
        Statement statement = connection.createStatement()) {
      if (ask(statement, UNFENCED).equals("t")) {
        throw unfit(Reason.UNFENCED, "the runtime role must not own or bypass the fences");
      }
      if (ask(statement, "SHOW fsync").equals("off")) {
        throw unfit(Reason.NOT_DURABLE, "the server must run with fsync on");
      }
      String torn = ask(statement, TORN);
      if (!torn.equals("0")) {
        throw unfit(
            Reason.SCHEMA, "the row-level security of " + torn + " tables is not as it was made");
      }
      String open = ask(statement, OPEN);
      if (!open.equals("0")) {
        throw unfit(
            Reason.SCHEMA, "the role may change what is only added to in " + open + " tables");
      }
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, "no connection to the database", e);
    }
    HikariDataSource pool = Pool.of(runtime, connections, patience, durable(patience));
    return new PostgresStorage(
        new Transactions(
            pool, pool, Dialect.POSTGRESQL, patience.dividedBy(RETRYING_PART), protection));
  }

  private static String durable(Duration patience) {
    return "SET synchronous_commit TO on; SET lock_timeout TO " + patience.toMillis();
  }

  private static String ask(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static StorageException unfit(Reason reason, String rule) {
    return new StorageException(reason, rule, new IllegalStateException(rule));
  }

  @Override
  public <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return transactions.run(municipality, work);
  }

  @Override
  public <T> T reading(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return transactions.read(municipality, work);
  }

  /** Closes the connections; what was committed stays. */
  @Override
  public void close() {
    transactions.close();
  }
}
