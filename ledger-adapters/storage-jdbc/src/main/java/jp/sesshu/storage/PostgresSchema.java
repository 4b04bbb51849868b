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

  private final DataSource owner;

  /** The schema of an owner, in the schema that its connections name first. */
  public PostgresSchema(DataSource owner) {
    this.owner = owner;
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
    if (!ROLE.matcher(runtimeRole).matches()) {
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
