package jp.sesshu.storage.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.sesshu.storage.PostgresServer;

/**
 * A PostgreSQL server whose disk is full when it is told to be, and has room again: a real file
 * system of some megabytes that another file fills, where the machine lets one be mounted in a
 * namespace of its own; elsewhere a limit of the system on how large a file of the server may grow.
 *
 * <p>The server is kept by a process of its own, which is within that namespace or limit.
 */
final class SmallDisk implements AutoCloseable {
  private static final int DISK_MEBIBYTES = 96;
  private static final int KIBIBYTE = 1_024;
  private static final String NO_LIMIT = "unlimited";

  private final Path disk;
  private final boolean mounted;
  private final PostgresServer.Database database;
  private Keeper keeper;

  SmallDisk(Path disk) throws IOException, InterruptedException {
    this.disk = disk;
    this.mounted = new ProcessBuilder("sh", "-c", "unshare -Urm " + mount()).start().waitFor() == 0;
    this.keeper = new Keeper(NO_LIMIT, 0);
    String[] told = keeper.answer().split(" ", 2);
    this.database = new PostgresServer.Database(Integer.parseInt(told[0]), told[1]);
  }

  private String mount() {
    return "mount -t tmpfs -o size=%dm tmpfs '%s'".formatted(DISK_MEBIBYTES, disk);
  }

  PostgresServer.Database database() {
    return database;
  }

  /** Whether it is a file system of its own. */
  boolean isFileSystem() {
    return mounted;
  }

  /** From now on there is next to no room. */
  void fill() throws IOException {
    if (mounted) {
      keeper.ask("fill");
    } else {
      startAgain(Long.toString((largestFile() + ServerProcess.LEFT_BYTES) / KIBIBYTE));
    }
  }

  /** From now on there is room again. */
  void makeRoom() throws IOException {
    if (mounted) {
      keeper.ask("room");
    } else {
      startAgain(NO_LIMIT);
    }
  }

  private long largestFile() throws IOException {
    try (Stream<Path> files = Files.walk(disk)) {
      return files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
    }
  }

  private void startAgain(String limit) throws IOException {
    keeper.close();
    keeper = new Keeper(limit, database.port());
    keeper.answer();
  }

  @Override
  public void close() throws IOException {
    keeper.close();
  }

  /** The process, as the test speaks to it. */
  private final class Keeper {
    private final Process process;
    private final BufferedReader answers;

    Keeper(String limit, int port) throws IOException {
      List<String> command = new ArrayList<>();
      if (mounted) {
        command.addAll(List.of("unshare", "-Urm"));
      }
      String first = mounted ? mount() : "ulimit -S -f " + limit;
      command.addAll(List.of("bash", "-c", first + " && exec \"$@\"", "bash"));
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(ServerProcess.class.getName());
      command.addAll(List.of(disk.toString(), Integer.toString(port)));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    void ask(String what) throws IOException {
      process.getOutputStream().write((what + "\n").getBytes(UTF_8));
      process.getOutputStream().flush();
      answer();
    }

    String answer() throws IOException {
      String line = answers.readLine();
      if (line == null || !line.startsWith(ServerProcess.SAYS)) {
        throw new IllegalStateException("the server must start: " + line);
      }
      return line.substring(ServerProcess.SAYS.length());
    }

    void close() throws IOException {
      process.getOutputStream().close();
      process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
  }
}
