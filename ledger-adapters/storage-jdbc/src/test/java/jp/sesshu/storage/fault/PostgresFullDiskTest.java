package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the server is full. */
class PostgresFullDiskTest {
  /** So many files of reports would not fit. */
  private static final int TOO_MANY = 400;

  @TempDir Path folder;

  @Test
  void a_full_disk_keeps_all_that_was_acknowledged_and_with_room_again_the_work_goes_on()
      throws Exception {
    try (SmallDisk disk = new SmallDisk(Files.createDirectory(folder.resolve("disk")))) {
      Workplace place =
          Workplace.postgres(Files.createDirectory(folder.resolve("city")), disk.database());
      Importing work = new Importing();
      List<String> done = new ArrayList<>();
      try (OpenLedger ledger = place.open()) {
        work.prepare(ledger);
        done.add(work.piece(ledger, 0));
        ledger.ledger().seal();
      }
      disk.fill();
      List<StorageException> failures = new ArrayList<>();
      try (OpenLedger ledger = place.open()) {
        importUntilFull(ledger, done, failures);
      }
      System.out.printf(
          "PostgreSQL, %s: %d files in, then %s%n",
          disk.isFileSystem() ? "a full file system" : "a limit on the size of files",
          done.size(),
          failures);
      assertThat(failures).as("the disk was full").hasSize(1);
      assertThat(failures.get(0).reason())
          .isIn(
              disk.isFileSystem()
                  ? List.of(StorageException.Reason.FULL)
                  : List.of(
                      StorageException.Reason.FULL,
                      StorageException.Reason.OTHER,
                      StorageException.Reason.UNAVAILABLE,
                      StorageException.Reason.IN_DOUBT));
      disk.makeRoom();
      new Aftermath(place, work).of(done).check();
      try (OpenLedger ledger = place.open()) {
        assertThat(Importing.importFile(ledger, 2 * TOO_MANY).recorded())
            .as("with room again, the work goes on")
            .isEqualTo(Importing.ROWS);
      }
    }
  }

  private static void importUntilFull(
      OpenLedger ledger, List<String> done, List<StorageException> failures) {
    for (int number = 1; number < TOO_MANY && failures.isEmpty(); number++) {
      try {
        Importing.importFile(ledger, number);
        done.add(Integer.toString(number));
      } catch (StorageException e) {
        failures.add(e);
      }
    }
  }
}
