package jp.sesshu.storage.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.sesshu.storage.PostgresServer;

/** A PostgreSQL server of its own that can be stopped in the middle and started again. */
final class RestartableServer implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres server;

  RestartableServer(Path folder) throws IOException {
    this.folder = folder;
    this.server = start(0);
  }

  /** How a server is stopped. */
  enum Stop {
    /** Sessions are ended, what is not committed is undone, everything is written. */
    FAST("INT"),
    /** As in a crash: the server recovers from its log when it starts again. */
    IMMEDIATE("QUIT");

    private final String signal;

    Stop(String signal) {
      this.signal = signal;
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        PostgresServer.durable().setDataDirectory(folder.toFile()).setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  PostgresServer.Database database() {
    return PostgresServer.firstDatabase(server);
  }

  void stop(Stop how) throws IOException, InterruptedException {
    String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -" + how.signal + " " + pid).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IllegalStateException("the server could not be stopped");
    }
    ProcessHandle.of(Long.parseLong(pid))
        .ifPresent(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    server.close();
  }

  void startAgain() throws IOException {
    server = start(server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
