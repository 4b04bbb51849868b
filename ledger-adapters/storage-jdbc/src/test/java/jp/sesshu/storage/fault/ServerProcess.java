package jp.sesshu.storage.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import jp.sesshu.storage.PostgresServer;

/** A process that keeps a PostgreSQL server on a disk which it fills when it is told to. */
final class ServerProcess {
  /** What its answers begin with. */
  static final String SAYS = "server ";

  /** Room for some files of reports, less than one segment of the server's log. */
  static final long LEFT_BYTES = 700 * 1_024;

  private static final int BLOCK = 1_024;
  private static final long RECOVERY_MILLIS = 5_000;

  private ServerProcess() {}

  /** Keeps a server until nobody speaks to it any more; arguments: its disk, and its port. */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    EmbeddedPostgres server = start(disk, port);
    try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      say(port == 0 ? server.getPort() + " " + PostgresServer.firstDatabase(server).name() : "up");
      for (String line = asked.readLine(); line != null; line = asked.readLine()) {
        if (line.equals("fill")) {
          fill(disk);
        } else {
          Files.delete(ballast(disk));
          server = recovered(server, disk);
        }
        say(line);
      }
    } finally {
      server.close();
    }
  }

  private static void say(String what) {
    System.out.println(SAYS + what);
    System.out.flush();
  }

  private static EmbeddedPostgres start(Path disk, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        PostgresServer.durable()
            .setDataDirectory(disk.resolve("data").toFile())
            .setCleanDataDirectory(false)
            .setLocaleConfig("wal-segsize", "1");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static Path ballast(Path disk) {
    return disk.resolve("ballast");
  }

  private static void fill(Path disk) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace();
    try (OutputStream file = Files.newOutputStream(ballast(disk))) {
      byte[] block = new byte[BLOCK];
      for (long left = free; left > LEFT_BYTES; left -= block.length) {
        file.write(block);
      }
    }
  }

  /** One that could not even recover for want of room has ended, and is started again. */
  private static EmbeddedPostgres recovered(EmbeddedPostgres server, Path disk)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RECOVERY_MILLIS);
    while (System.nanoTime() < deadline) {
      try (Connection alive = server.getPostgresDatabase().getConnection()) {
        if (alive.isValid(1)) {
          return server;
        }
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    int port = server.getPort();
    server.close();
    return start(disk, port);
  }
}
