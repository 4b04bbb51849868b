package jp.sesshu.example.city;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that a command starts in the city's directory and stops at its end, for
 * trying the ledger on one; what it keeps stays there, as durable as on any other.
 *
 * <p>It listens on this machine only, but lets in everybody who is on it. One command at a time; a
 * server that a killed command left behind is stopped first.
 */
final class EmbeddedServer implements AutoCloseable {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "sesshu_owner";
  static final String APP = "sesshu_app";
  static final String ERASER = "sesshu_eraser";
  private static final String DATABASE = "sesshu";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;

  private EmbeddedServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server that keeps its data in a directory.
   *
   * @throws RefusedException if another command uses it, or it may not run here
   */
  static EmbeddedServer start(Path directory) {
    Path data = directory.resolve("data");
    LeftBehind.stop(data, PATIENCE);
    EmbeddedServer started = new EmbeddedServer(started(directory, data));
    try {
      started.makeRolesAndDatabase();
      return started;
    } catch (SQLException e) {
      started.close();
      throw new RefusedException(Refusal.SERVER_NOT_STARTED, "SQLSTATE " + e.getSQLState());
    }
  }

  private static EmbeddedPostgres started(Path directory, Path data) {
    try {
      Files.createDirectories(directory);
      Redirect log = Redirect.appendTo(directory.resolve("server.log").toFile());
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(directory.toFile())
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPGStartupWait(PATIENCE)
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          // the library starts its servers with these off
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("max_connections", "20")
          // a statement or a key that was refused is somebody's data, and no business of the log
          .setServerConfig("log_error_verbosity", "terse")
          .setServerConfig("log_min_error_statement", "panic")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException refused) {
      throw notStarted(
          System.getProperty("user.name", "").equals("root"),
          permitsNamespaces(),
          directory.resolve("server.log"));
    }
  }

  /** Why no server was started: as root one needs a user namespace. */
  static RefusedException notStarted(boolean root, boolean namespaces, Path log) {
    return new RefusedException(
        root && !namespaces ? Refusal.SERVER_AS_ROOT : Refusal.SERVER_NOT_STARTED, log);
  }

  private static boolean permitsNamespaces() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void makeRolesAndDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String role : new String[] {OWNER, APP}) {
        makeUnlessThere(
            statement,
            "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'",
            "CREATE ROLE " + role + " LOGIN");
      }
      makeUnlessThere(
          statement,
          "SELECT 1 FROM pg_roles WHERE rolname = '" + ERASER + "'",
          "CREATE ROLE " + ERASER + " LOGIN IN ROLE " + APP);
      makeUnlessThere(
          statement,
          "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'",
          "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
    }
  }

  private static void makeUnlessThere(Statement statement, String found, String making)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(found)) {
      if (rows.next()) {
        return;
      }
    }
    statement.execute(making);
  }

  /** Connections to the city's database as a role. */
  PGSimpleDataSource source(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {server.getPort()});
    source.setDatabaseName(DATABASE);
    source.setUser(role);
    return CityStorage.quick(source);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
