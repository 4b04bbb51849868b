package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.sesshu.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full, the file may not be written, or another process holds it. */
class SqliteFaultsTest {
  /** In units of 512 bytes, as the shell counts: enough to open, and for some files. */
  private static final int FREE_BLOCKS = 400;

  @TempDir Path folder;
  private final Importing work = new Importing();
  private Workplace place;

  @BeforeEach
  void prepare() throws IOException {
    place = Workplace.sqlite(Files.createDirectory(folder.resolve("city")));
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
    }
  }

  /** The limit is the system's, on how large a file may grow; it holds on every machine. */
  @Test
  void a_file_that_cannot_grow_keeps_all_that_was_acknowledged() throws Exception {
    long blocks = Files.size(place.file()) / 512 + FREE_BLOCKS;
    String limited = "ulimit -f " + blocks + " && exec \"$@\"";
    try (WorkingProcess process =
        WorkingProcess.start(work, place, 1, "bash", "-c", limited, "bash")) {
      assertThat(process.awaitEnd()).as("it ended by itself").isZero();
      assertThat(process.acknowledged()).as("some went in").isNotEmpty();
      assertThat(process.failures()).as("then the disk was full").hasSize(1);
      assertThat(process.failures().get(0)).containsPattern("^(FULL|UNAVAILABLE|IN_DOUBT) ");
      new Aftermath(place, work).of(process.acknowledged()).check();
    }
    goesOn();
  }

  /**
   * A real file system of some megabytes, where the machine lets one be mounted in a namespace of
   * its own; elsewhere a limit that strikes at another place.
   */
  @Test
  void a_full_disk_keeps_all_that_was_acknowledged() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    String mounted =
        "mount -t tmpfs -o size=3m tmpfs '%s' && cp -a '%s/.' '%s/'"
            .formatted(small, place.directory(), small);
    boolean mountable = run("unshare", "-Urm", "sh", "-c", mounted) == 0;
    Path copied = folder.resolve("copied");
    String command =
        mountable
            ? mounted + " && \"$@\"; cp -a '" + small + "/.' '" + copied + "/'"
            : "cp -a '%s/.' '%s/' && ulimit -f 900; \"$@\"; cp -a '%s/.' '%s/'"
                .formatted(place.directory(), small, small, copied);
    Files.createDirectory(copied);
    String[] before =
        mountable
            ? new String[] {"unshare", "-Urm", "bash", "-c", command, "bash"}
            : new String[] {"bash", "-c", command, "bash"};
    try (WorkingProcess process = WorkingProcess.start(work, Workplace.sqlite(small), 1, before)) {
      process.awaitEnd();
      assertThat(process.acknowledged()).as("some went in").isNotEmpty();
      assertThat(process.failures()).as("then the disk was full").hasSize(1);
      assertThat(process.failures().get(0))
          .containsPattern(mountable ? "^FULL " : "^(FULL|UNAVAILABLE|IN_DOUBT) ");
      place = Workplace.sqlite(copied);
      new Aftermath(place, work).of(process.acknowledged()).check();
    }
    goesOn();
  }

  private void goesOn() {
    try (OpenLedger ledger = place.open()) {
      assertThat(Importing.importFile(ledger, 3 * Work.PIECES_OF_A_PROCESS).recorded())
          .as("with room again, the work goes on")
          .isEqualTo(Importing.ROWS);
    }
  }

  @Test
  void a_file_that_may_not_be_written_is_refused_with_a_reason_and_left_as_it_is()
      throws Exception {
    List<String> done = new ArrayList<>();
    try (OpenLedger ledger = place.open()) {
      done.add(work.piece(ledger, 0));
    }
    byte[] before = Files.readAllBytes(place.file());
    for (Path locked : List.of(place.file(), place.directory())) {
      boolean directory = Files.isDirectory(locked);
      Files.setPosixFilePermissions(
          locked, PosixFilePermissions.fromString(directory ? "r-xr-xr-x" : "r--------"));
      try (WorkingProcess process = WorkingProcess.start(work, place, 1, asOneWithoutRights())) {
        assertThat(process.awaitEnd()).isZero();
        assertThat(process.acknowledged()).isEmpty();
        assertThat(process.failures()).hasSize(1);
        assertThat(process.failures().get(0)).startsWith("READ_ONLY ");
      } finally {
        Files.setPosixFilePermissions(
            locked, PosixFilePermissions.fromString(directory ? "rwx------" : "rw-------"));
      }
    }
    assertThat(Files.readAllBytes(place.file())).isEqualTo(before);
    new Aftermath(place, work).of(done).check();
  }

  /** Root may write everything; in a user namespace of its own it may not. */
  private static String[] asOneWithoutRights() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? new String[] {"unshare", "-U"} : new String[0];
  }

  @Test
  void one_who_waits_too_long_for_another_process_is_told_that_the_storage_is_busy()
      throws Exception {
    Workplace hasty = place.withPatience(Duration.ofMillis(500));
    List<String> done = new ArrayList<>();
    try (OpenLedger ledger = hasty.open();
        WorkingProcess holder = WorkingProcess.start(new Holding(), place, 1)) {
      done.add(work.piece(ledger, 0));
      holder.awaitDone(1);
      StorageException refusal = writeUntilRefused(ledger, done);
      assertThat(refusal.reason()).isEqualTo(StorageException.Reason.BUSY);
      assertThat(refusal).hasMessageContaining("BUSY");
      long read = ledger.storage().reading(OpenLedger.KITAKYUSHU, unit -> unit.ledger().count());
      assertThat(read).as("who only reads goes on").isPositive();
      holder.kill();
      int interrupted = done.size();
      assertThat(Importing.importFile(ledger, interrupted).recorded())
          .as("and who writes goes on once the holder is gone")
          .isEqualTo(Importing.ROWS);
      done.add(Integer.toString(interrupted));
    }
    new Aftermath(place, work).of(done).check();
  }

  private StorageException writeUntilRefused(OpenLedger ledger, List<String> done) {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < deadline) {
      StorageException refusal =
          catchThrowableOfType(
              StorageException.class, () -> done.add(work.piece(ledger, done.size())));
      if (refusal != null) {
        return refusal;
      }
    }
    throw new AssertionError("the holder did not hold");
  }

  @Test
  void a_process_that_hangs_while_opening_keeps_others_waiting_only_so_long() throws Exception {
    Workplace hasty = place.withPatience(Duration.ofMillis(500));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                place.file().resolveSibling("ledger.db.opening").toString())
            .start();
    try {
      assertThat(holder.getInputStream().read()).as("it holds the lock").isPositive();
      StorageException refusal = catchThrowableOfType(StorageException.class, hasty::open);
      assertThat(refusal.reason()).isEqualTo(StorageException.Reason.BUSY);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (OpenLedger ledger = hasty.open()) {
      Aftermath.intact(ledger);
      assertThat(work.piece(ledger, 0)).as("and works once the other is gone").isEqualTo("0");
    }
    new Aftermath(place, work).of(List.of("0")).check();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }

  /** A process that locks a file, says so, and hangs. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        System.out.println(held.isValid());
        System.out.flush();
        TimeUnit.MINUTES.sleep(5);
      }
    }
  }
}
