package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vendor's own server with the roles of the README and a small city, for all tests that want one.
 */
final class ModelServer {
  static final Path DIRECTORY;
  private static final EmbeddedServer SERVER;

  static {
    try {
      DIRECTORY = Files.createTempDirectory("model-server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SERVER = EmbeddedServer.start(DIRECTORY.resolve("postgres"));
    Runtime.getRuntime().addShutdownHook(new Thread(ModelServer::stop));
    Run demo = asOwner(EmbeddedServer.APP, "demo", "--residents", "120");
    assertThat(demo.status()).as(demo.err()).isZero();
    Run admitted = asOwner(EmbeddedServer.APP, "operators", "admit-eraser", EmbeddedServer.ERASER);
    assertThat(admitted.status()).as(admitted.err()).isZero();
  }

  private ModelServer() {}

  private static void stop() {
    SERVER.close();
    ModelCity.remove(DIRECTORY);
  }

  /** A directory for another city, with the server's program, which takes seconds to unpack. */
  static Path beside(String name) throws IOException {
    Path city = DIRECTORY.resolve(name);
    Path borrower = Files.createDirectories(city.resolve("postgres"));
    try (Stream<Path> unpacked = Files.list(DIRECTORY.resolve("postgres"))) {
      for (Path program :
          unpacked.filter(p -> p.getFileName().toString().startsWith("PG-")).toList()) {
        Files.createSymbolicLink(borrower.resolve(program.getFileName()), program);
      }
    }
    return city;
  }

  /** A command in the role of daily work. */
  static Run run(String... call) {
    return as(EmbeddedServer.APP, call);
  }

  /** A command in a role. */
  static Run as(String role, String... call) {
    return at(url(role), call);
  }

  /** A command in a role, as somebody who works for the tables' owner as well. */
  static Run asOwner(String role, String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--owner-url", url(EmbeddedServer.OWNER)));
    return as(role, all.toArray(String[]::new));
  }

  /** A command on a server. */
  static Run at(String url, String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    all.addAll(List.of("--storage", "postgres", "--url", url));
    return Run.in(DIRECTORY, all.toArray(String[]::new));
  }

  static String url(String role) {
    return SERVER.source(role).getURL() + "&user=" + role;
  }

  /** What the server's administrator does. */
  static void administer(String... statements) throws SQLException {
    try (Connection connection = SERVER.source(EmbeddedServer.SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of what a role is answered. */
  static List<String> ask(String role, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = SERVER.source(role).getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
