package jp.sesshu.example.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.StorageException;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts cannot see: the file after the process has ended, however it ended. */
class JournalFileTest {
  private static final MunicipalityCode TOWN = new MunicipalityCode("401005");
  private static final AddresseeNumber HANAKO = new AddresseeNumber("12");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void record_two_visits_in_two_transactions() {
    file = folder.resolve("journal");
    record(1);
    record(2);
  }

  private void record(int version) {
    try (JournalStorage storage = new JournalStorage(file)) {
      var visit = Visits.measlesInFull(LocalDate.of(2025, 6, 2).plusDays(version));
      var key = VaccinationLedger.key(HANAKO, visit);
      Instant at = Instant.parse("2025-07-01T00:00:00Z").plusSeconds(version);
      LedgerEntry entry = new LedgerEntry.Recorded(HANAKO, version, at, "clerk", key, visit);
      storage.inTransaction(
          TOWN,
          unit -> {
            unit.ledger().appendAll(List.of(entry));
            return entry;
          });
    }
  }

  private int entries() {
    try (JournalStorage storage = new JournalStorage(file)) {
      return storage.reading(TOWN, unit -> unit.ledger().entries(HANAKO)).size();
    }
  }

  @Test
  void what_was_acknowledged_is_there_when_the_file_is_opened_again() {
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void wherever_the_file_was_cut_off_whole_transactions_are_left_and_work_goes_on()
      throws IOException {
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int first = text.indexOf('\n', text.indexOf("commit ")) + 1;
    for (int length = whole.length - 1; length > 0; length -= 37) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(entries()).as("cut at %s", length).isEqualTo(length >= first ? 1 : 0);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    record(2);
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void a_byte_that_was_changed_is_found() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[200] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> new JournalStorage(file))
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.DAMAGED));
  }

  @Test
  void a_second_process_is_refused() {
    try (JournalStorage first = new JournalStorage(file)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> new JournalStorage(file)).isInstanceOf(RuntimeException.class);
    }
  }
}
