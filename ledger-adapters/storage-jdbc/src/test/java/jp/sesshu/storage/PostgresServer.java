package jp.sesshu.storage;

import static java.util.stream.Collectors.joining;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server for the tests of this JVM, as durable as one in production. */
public final class PostgresServer {
  static final String RUNTIME_ROLE = "sesshu_app";
  static final String OWNER_ROLE = "sesshu_owner";
  static final String ERASER_ROLE = "sesshu_eraser";
  private static final List<String> TABLES =
      List.of(
          "log_size",
          "ledger_entry",
          "addressee_version",
          "addressee_reading",
          "support_measure",
          "mailing_address",
          "individual_number",
          "worklist_item",
          "worklist_settlement",
          "issue",
          "trail_entry",
          "erasure",
          "erasing",
          "log_note",
          "log_commitments",
          "log_seal");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** The one that most tests share, once one of them asks for it. */
  private static final class Shared {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return withRoles(durable().start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Builds servers that are as durable as one in production. */
  public static EmbeddedPostgres.Builder durable() {
    // the library starts its servers with all of these off
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofMinutes(2))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  private static EmbeddedPostgres withRoles(EmbeddedPostgres server) {
    execute(server.getPostgresDatabase(), "CREATE ROLE " + OWNER_ROLE + " LOGIN");
    execute(server.getPostgresDatabase(), "CREATE ROLE " + RUNTIME_ROLE + " LOGIN");
    execute(
        server.getPostgresDatabase(),
        "CREATE ROLE " + ERASER_ROLE + " LOGIN IN ROLE " + RUNTIME_ROLE);
    return server;
  }

  /** The first database of a new server. */
  public static Database firstDatabase(EmbeddedPostgres server) {
    return newDatabase(withRoles(server), PostgresSchema.Layout.PLAIN);
  }

  /** A database of its own, with the newest schema. */
  public static Database newDatabase(PostgresSchema.Layout layout) {
    return newDatabase(Shared.SERVER, layout);
  }

  private static Database newDatabase(EmbeddedPostgres server, PostgresSchema.Layout layout) {
    String name = "sesshu_" + DATABASES.incrementAndGet();
    execute(server.getPostgresDatabase(), "CREATE DATABASE " + name + " OWNER " + OWNER_ROLE);
    Database database = new Database(server.getPort(), name);
    PostgresSchema schema = new PostgresSchema(database.owner());
    schema.migrate(RUNTIME_ROLE, layout);
    schema.admitEraser(ERASER_ROLE);
    return database;
  }

  /**
   * A database of the server.
   *
   * @param port of the server on this machine
   * @param name of the database
   * @param spelledOut whether every statement is sent in full each time, for one who listens
   */
  public record Database(int port, String name, boolean spelledOut) {

    /** A database as it is used. */
    public Database(int port, String name) {
      this(port, name, false);
    }

    /** Connects as the owner of the schema. */
    public DataSource owner() {
      return as(OWNER_ROLE);
    }

    /** Connects as the role of daily work. */
    public DataSource runtime() {
      return as(RUNTIME_ROLE);
    }

    /** Connects as the role that may erase. */
    public DataSource eraser() {
      return as(ERASER_ROLE);
    }

    /** Connects as one who may do everything. */
    public DataSource superuser() {
      return as("postgres");
    }

    /** Takes every row out of it, past its fences; far quicker than new files for its tables. */
    public void empty() {
      execute(
          superuser(),
          TABLES.stream()
              .map(table -> "DELETE FROM " + table)
              .collect(joining("; ", "SET session_replication_role = replica; ", "")));
    }

    /** Takes every row out of it with the files they stand in, as only its owner may. */
    public void emptyFiles() {
      execute(owner(), "TRUNCATE " + String.join(", ", TABLES));
    }

    /** The same through something that reads what goes over a port of this machine. */
    public Database behind(int other) {
      return new Database(other, name, true);
    }

    /** Connects as somebody else. */
    DataSource as(String role) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setServerNames(new String[] {"localhost"});
      source.setPortNumbers(new int[] {port});
      source.setDatabaseName(name);
      source.setUser(role);
      source.setLogServerErrorDetail(false);
      source.setReWriteBatchedInserts(true);
      if (spelledOut) {
        source.setPrepareThreshold(0);
      }
      return source;
    }
  }

  /** Runs one statement. */
  public static void execute(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
