package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine dies while SQLite writes its log: the tail of the {@code -wal} file is there in part,
 * or holds something else.
 */
class TornLogTest {
  private static final int CUTS = 12;

  @TempDir Path folder;
  private final Importing work = new Importing();
  private Workplace before;
  private Workplace after;

  /** Copies of the files, as they were before the last import and after it. */
  @BeforeEach
  void copyBeforeAndAfterAnImport() throws IOException {
    Workplace place = Workplace.sqlite(Files.createDirectory(folder.resolve("city")));
    before = Workplace.sqlite(folder.resolve("before"));
    after = Workplace.sqlite(folder.resolve("after"));
    try (OpenLedger ledger = place.open()) {
      work.prepare(ledger);
      work.piece(ledger, 0);
      ledger.ledger().seal();
      copy(place.directory(), before.directory());
      work.piece(ledger, 1);
      copy(place.directory(), after.directory());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(file)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  private static Path log(Workplace place) {
    return place.file().resolveSibling("ledger.db-wal");
  }

  @Test
  void a_tail_that_was_written_in_part_or_garbled_is_as_if_it_had_not_been_begun()
      throws IOException {
    byte[] shorter = Files.readAllBytes(log(before));
    byte[] longer = Files.readAllBytes(log(after));
    assertThat(longer.length).as("the import is in the log").isGreaterThan(shorter.length);
    Random random = new Random(20250602);
    for (int cut = 0; cut < CUTS; cut++) {
      int end = shorter.length + random.nextInt(longer.length - shorter.length);
      byte[] torn = Arrays.copyOf(longer, end);
      if (cut % 2 == 1) {
        byte[] garbage = new byte[4_096];
        random.nextBytes(garbage);
        torn = Arrays.copyOf(torn, end + garbage.length);
        System.arraycopy(garbage, 0, torn, end, garbage.length);
      }
      Workplace place = Workplace.sqlite(folder.resolve("torn-" + cut));
      copy(after.directory(), place.directory());
      Files.write(log(place), torn);
      new Aftermath(place, work).of(List.of("0")).check();
    }
  }

  @Test
  void an_old_copy_put_back_in_place_of_the_file_is_refused_and_told() throws IOException {
    Workplace place = Workplace.sqlite(folder.resolve("gone-on"));
    copy(after.directory(), place.directory());
    try (OpenLedger ledger = place.open()) {
      ledger.ledger().seal();
    }
    Files.delete(place.file());
    Files.copy(before.file(), place.file());
    Files.copy(log(before), log(place), StandardCopyOption.REPLACE_EXISTING);
    try (OpenLedger ledger = place.open()) {
      assertThat(ledger.audit().get(LogName.Kind.LEDGER))
          .isInstanceOfSatisfying(
              Verdict.Broken.class,
              broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.CUT_OFF));
      assertThatThrownBy(() -> ledger.ledger().seal()).isInstanceOf(RewrittenLogException.class);
    }
  }

  @Test
  void what_was_sealed_and_is_gone_from_the_log_is_told_by_the_audit() throws IOException {
    Workplace place = Workplace.sqlite(folder.resolve("emptied"));
    copy(after.directory(), place.directory());
    // half of what the disk had said it holds
    byte[] whole = Files.readAllBytes(log(place));
    Files.write(log(place), Arrays.copyOf(whole, whole.length / 2));
    place.checkDatabase();
    try (OpenLedger ledger = place.open()) {
      Map<LogName.Kind, Verdict> found = ledger.audit();
      assertThat(found.values())
          .as("the signer remembers more than there is")
          .anyMatch(verdict -> verdict instanceof Verdict.Broken);
    }
  }
}
