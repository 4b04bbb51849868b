package jp.sesshu.storage;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sesshu.StorageException;
import jp.sesshu.access.ActId;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.testkit.fixture.People;
import jp.sesshu.testkit.fixture.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen of and done to the file behind the storage's back. */
class SqliteFileTest {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final AddresseeNumber YUTA = People.yuta().number();
  private static final String DIGITS = "123456789018";
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00Z");
  private static final VaccinationRecord VISIT = Visits.measlesInFull(LocalDate.of(2022, 6, 1));

  @TempDir Path folder;
  private Path file;
  private SqliteStorage storage;

  @BeforeEach
  void openAndFill() {
    file = folder.resolve("ledger.db");
    storage = SqliteStorage.open(file, Protections.ofThisTest());
    storage.inTransaction(
        KITAKYUSHU,
        unit -> {
          unit.residents()
              .appendAll(
                  List.of(
                      new AddresseeRecord(People.yuta(), AddresseeRecord.State.ACTIVE, 1, NOON)));
          unit.identities()
              .assignAll(
                  List.of(
                      new AddresseeAssignment(
                          YUTA,
                          new NumberAssignment(
                              IndividualNumber.of(DIGITS),
                              0,
                              DateRange.since(LocalDate.of(2021, 4, 12))))));
          unit.ledger().appendAll(List.of(recorded(1, NOON)));
          unit.trail()
              .append(
                  new TrailEntry.Attempt(
                      new ActId("0".repeat(32)),
                      NOON,
                      new PrincipalId("op-1"),
                      Purpose.IMMUNIZATION,
                      "history.read",
                      Map.of("addressee", YUTA.value())));
          return true;
        });
  }

  private static LedgerEntry recorded(long version, Instant at) {
    return new LedgerEntry.Recorded(
        YUTA, version, at, "op-1", VaccinationLedger.key(YUTA, VISIT), VISIT);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void the_day_of_a_visit_that_the_database_finds_in_the_content_is_the_records() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT visited_on FROM ledger_entry")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1))
          .as("the name of the field in V8__visits.sql is the one that RecordWriter writes")
          .isEqualTo(VISIT.vaccinatedOn().toString());
    }
  }

  @Test
  void no_personal_number_stands_in_the_files_in_plain_text() throws IOException {
    assertThat(filesWith(YUTA.value(), UTF_8)).as("the search finds what is plain").isNotEmpty();
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(filesWith(DIGITS, charset)).as("digits in " + charset).isEmpty();
    }
  }

  private List<Path> filesWith(String text, Charset charset) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        if (contains(Files.readAllBytes(one), text.getBytes(charset))) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (int from = 0; from + wanted.length <= content.length; from++) {
      int at = 0;
      while (at < wanted.length && content[from + at] == wanted[at]) {
        at++;
      }
      if (at == wanted.length) {
        return true;
      }
    }
    return false;
  }

  @Test
  void the_file_is_its_owners_only() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET content = '{}'",
        "UPDATE ledger_entry SET recorded_at = 0",
        "DELETE FROM ledger_entry",
        "UPDATE trail_entry SET principal = 'nobody'",
        "DELETE FROM trail_entry",
        "UPDATE addressee_version SET content = '{}'",
        "DELETE FROM addressee_version",
        "DELETE FROM addressee_reading",
        "DELETE FROM individual_number",
        "UPDATE individual_number SET addressee = 'other'",
        "UPDATE individual_number SET first_day = '1900-01-01'"
      })
  void what_is_only_added_refuses_to_be_changed_or_removed(String sql) throws SQLException {
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(append-only|is a history).*");
  }

  @Test
  void an_entry_goes_once_its_erasure_is_written_down() throws SQLException {
    execute("INSERT INTO erasure (municipality, log, position) VALUES ('401005', 'ledger', 0)");
    execute("DELETE FROM ledger_entry WHERE municipality = '401005' AND position = 0");
    assertThat(count()).isZero();
    assertThatThrownBy(() -> execute("DELETE FROM erasure")).hasMessageContaining("append-only");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void work_that_goes_on_after_a_failure_of_the_storage_is_not_kept() {
    Instant beyond = Instant.parse("2300-01-01T00:00:00Z");
    assertThatThrownBy(
            () ->
                storage.inTransaction(
                    KITAKYUSHU,
                    unit -> {
                      unit.ledger().appendAll(List.of(recorded(2, NOON)));
                      assertThatThrownBy(
                              () -> unit.ledger().appendAll(List.of(recorded(3, beyond))))
                          .isInstanceOf(IllegalArgumentException.class);
                      return true;
                    }))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("nothing is kept");
    assertThat(count()).isEqualTo(1);
  }

  private long count() {
    return storage.inTransaction(KITAKYUSHU, unit -> unit.ledger().count());
  }

  @Test
  void transactions_do_not_nest() {
    assertThatThrownBy(() -> storage.inTransaction(KITAKYUSHU, unit -> count()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count()).as("and the storage goes on").isEqualTo(1);
  }

  @Test
  void one_who_waits_too_long_is_told_that_the_storage_is_busy() throws SQLException {
    try (SqliteStorage hasty =
            SqliteStorage.open(file, Protections.ofThisTest(), Duration.ofMillis(300));
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> hasty.inTransaction(KITAKYUSHU, unit -> unit.ledger().count()))
          .isInstanceOfSatisfying(
              StorageException.class,
              e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.BUSY));
      statement.execute("ROLLBACK");
      assertThat(hasty.<Long>inTransaction(KITAKYUSHU, unit -> unit.ledger().count()))
          .as("and goes on once the other has ended")
          .isEqualTo(1);
    }
  }

  @Test
  void a_file_that_is_no_database_is_called_damaged() throws IOException {
    Path other = folder.resolve("other.db");
    Files.writeString(other, "this is no database, whatever its name says. ".repeat(100));
    assertThatThrownBy(() -> SqliteStorage.open(other, Protections.ofThisTest()))
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> assertThat(e.reason()).isEqualTo(StorageException.Reason.DAMAGED));
  }

  @Test
  void a_stored_content_that_is_not_in_its_form_is_called_damaged_and_not_shown()
      throws SQLException {
    execute("DROP TRIGGER ledger_entry_stays");
    execute("UPDATE ledger_entry SET content = '{\"secret\":1}'");
    assertThatThrownBy(() -> storage.inTransaction(KITAKYUSHU, unit -> unit.ledger().entries(YUTA)))
        .isInstanceOfSatisfying(
            StorageException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(StorageException.Reason.DAMAGED);
              assertThat(e).hasMessageNotContaining("secret");
              assertThat(e.getCause()).hasMessageNotContaining("secret");
            });
  }
}
