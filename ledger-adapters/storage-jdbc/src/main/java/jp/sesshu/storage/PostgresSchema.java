package jp.sesshu.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.sesshu.StorageException;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * The schema in PostgreSQL: made and brought to its newest version by its owner, used by another
 * role.
 *
 * <p>Distinguished from {@link PostgresStorage}, which works as the runtime role. That role exists
 * beforehand ({@code CREATE ROLE sesshu_app LOGIN}), owns nothing, and is no superuser; it is
 * granted here what it needs.
 */
public final class PostgresSchema {
  private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final String TABLES =
      "SELECT c.relname FROM pg_class c JOIN pg_partitioned_table p ON p.partrelid = c.oid"
          + " WHERE c.relnamespace = current_schema()::regnamespace ORDER BY c.relname";

  private static final String EVERY_TABLE =
      "SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition"
          + " AND relnamespace = current_schema()::regnamespace ORDER BY relname";
  private final DataSource owner;

  /** The schema of an owner, in the schema that its connections name first. */
  public PostgresSchema(DataSource owner) {
    this.owner = owner;
  }

  /** Whether a role can have that name here: small letters, digits and underscores, 63 at most. */
  public static boolean isRoleName(String name) {
    return ROLE.matcher(name).matches();
  }

  /** How the tables are laid out. */
  public enum Layout {
    /** One table for all municipalities; also what an extension distributes by municipality. */
    PLAIN(""),
    /**
     * A partition for each municipality that {@link #addPartitions} was called for, and one for all
     * others; so that one municipality can be dumped, moved and vacuumed by itself.
     */
    PARTITIONED(" PARTITION BY LIST (municipality)");

    private final String clause;

    Layout(String clause) {
      this.clause = clause;
    }
  }

  /**
   * Makes the tables, or brings them to the newest version; the layout is that of the first call.
   *
   * @param runtimeRole the role that will read and write; small letters, digits and underscores
   * @throws StorageException if that fails
   */
  public void migrate(String runtimeRole, Layout layout) {
    if (!isRoleName(runtimeRole)) {
      throw new IllegalArgumentException(
          "runtime role must be small letters, digits and underscores");
    }
    Map<String, String> placeholders =
        Map.of("runtime_role", runtimeRole, "partitioned", layout.clause);
    Schema.migrate(owner, Dialect.POSTGRESQL, placeholders);
    if (layout == Layout.PARTITIONED) {
      forEachTable(
          table ->
              "CREATE TABLE IF NOT EXISTS " + table + "_rest PARTITION OF " + table + " DEFAULT");
    }
  }

  /**
   * Gives a municipality partitions of its own. Call it before its first row: rows that lie in the
   * common partition are not moved, and the database then refuses.
   */
  public void addPartitions(MunicipalityCode municipality) {
    String code = municipality.value();
    forEachTable(
        table ->
            "CREATE TABLE IF NOT EXISTS "
                + table
                + "_"
                + code
                + " PARTITION OF "
                + table
                + " FOR VALUES IN ('"
                + code
                + "')");
  }

  /**
   * Lets a role erase, which the runtime role cannot. Open a storage as this role for erasures and
   * restorations only.
   *
   * <p>Once more at each release, since new tables bring new rights.
   *
   * @param role an existing role that is a member of the runtime role ({@code CREATE ROLE
   *     sesshu_eraser LOGIN IN ROLE sesshu_app}), and neither superuser nor owner
   * @throws UnfitRoleException if it is not such a one
   */
  public void admitEraser(String role) {
    asOwner(role, "the eraser cannot be admitted", new EraserRole(role)::admit);
  }

  /**
   * Lets a role erase no more.
   *
   * @throws UnfitRoleException if there is no such role
   */
  public void dismissEraser(String role) {
    asOwner(role, "the eraser cannot be dismissed", new EraserRole(role)::dismiss);
  }

  /** The roles that may erase, by name. */
  public List<String> erasers() {
    try (Connection connection = owner.getConnection()) {
      return EraserRole.all(connection);
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, "the erasers cannot be told", e);
    }
  }

  /** What an owner does with a role. */
  private interface Change {
    void on(Connection owner) throws SQLException;
  }

  private void asOwner(String role, String failure, Change change) {
    if (!isRoleName(role)) {
      throw new IllegalArgumentException("role must be small letters, digits and underscores");
    }
    try (Connection connection = owner.getConnection()) {
      change.on(connection);
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, failure, e);
    }
  }

  /**
   * Rebuilds every table and index without what was removed, and the statistics that the planner
   * keeps of them, which hold values of rows. To be run by the owner of the database after an
   * erasure; each table is locked meanwhile. The server's write-ahead log and its archive are
   * beyond it.
   */
  public void scrub() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(EVERY_TABLE)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute("VACUUM (FULL, ANALYZE) " + table);
      }
      statement.execute("VACUUM (FULL) pg_catalog.pg_statistic");
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, "the tables cannot be rebuilt", e);
    }
  }

  private void forEachTable(java.util.function.UnaryOperator<String> sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(TABLES)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute(sql.apply(table));
      }
      connection.commit();
    } catch (SQLException e) {
      throw Failures.of(Dialect.POSTGRESQL, "the partitions cannot be made", e);
    }
  }
}
