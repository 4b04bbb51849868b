package jp.sesshu.benchmark.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import jp.sesshu.Storage;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresStorage;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two databases of one PostgreSQL server: {@code fsync}, {@code synchronous_commit} and {@code
 * full_page_writes} on, the runtime role behind row-level security in both.
 */
final class PostgresTwins implements Twins {
  private static final String APP = "sesshu_app";
  private static final String STAGING =
      "CREATE TEMP TABLE staging (LIKE ledger_entry) ON COMMIT DELETE ROWS";

  private final EmbeddedPostgres server;
  private final PostgresStorage ours;
  private final Connection bare;

  PostgresTwins() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
      execute(as("postgres", "postgres"), "CREATE ROLE sesshu_owner LOGIN");
      execute(as("postgres", "postgres"), "CREATE ROLE " + APP + " LOGIN");
      ours = PostgresStorage.open(withSchema("ours"), 4, SqliteTwins.protection());
      bare = withSchema("bare").getConnection();
      try (Statement statement = bare.createStatement()) {
        statement.execute(STAGING);
        statement.execute("SET sesshu.municipality = '" + BareRow.MUNICIPALITY + "'");
      }
      bare.setAutoCommit(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DataSource withSchema(String database) {
    execute(as("postgres", "postgres"), "CREATE DATABASE " + database + " OWNER sesshu_owner");
    new PostgresSchema(as("sesshu_owner", database)).migrate(APP, PostgresSchema.Layout.PLAIN);
    return as(APP, database);
  }

  private DataSource as(String role, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setPortNumbers(new int[] {server.getPort()});
    source.setDatabaseName(database);
    source.setUser(role);
    source.setReWriteBatchedInserts(true);
    source.setLogServerErrorDetail(false);
    return source;
  }

  private static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Storage ours() {
    return ours;
  }

  @Override
  public Connection bare() {
    return bare;
  }

  /** By {@code COPY} into a staging table; into one behind row-level security there is none. */
  @Override
  public void addToBare(List<BareRow> rows) throws SQLException {
    StringBuilder text = new StringBuilder(rows.size() * 900);
    rows.forEach(row -> row.appendTo(text));
    try (Statement statement = bare.createStatement()) {
      bare.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY staging (" + BareRow.COLUMNS + ") FROM STDIN",
              new StringReader(text.toString()));
      statement.execute(
          "INSERT INTO ledger_entry ("
              + BareRow.COLUMNS
              + ") SELECT "
              + BareRow.COLUMNS
              + " FROM staging");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bare.commit();
  }

  @Override
  public void close() {
    ours.close();
    try {
      bare.close();
      server.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
