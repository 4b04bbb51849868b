package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.StorageException;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresServer;
import jp.sesshu.storage.fault.CuttingProxy.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network between the ledger and its server fails, and the server refuses to write. */
class PostgresConnectionTest {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN);
  private static final int FILE = Work.PIECES_OF_A_PROCESS;

  @TempDir Path folder;
  private final Importing work = new Importing();
  private CuttingProxy proxy;
  private Workplace direct;

  @BeforeEach
  void prepare() throws IOException {
    DATABASE.empty();
    direct = Workplace.postgres(folder, DATABASE);
    try (OpenLedger ledger = direct.open()) {
      work.prepare(ledger);
    }
    proxy = new CuttingProxy(DATABASE.port());
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  private Workplace behindTheProxy() {
    return Workplace.postgres(folder, DATABASE.behind(proxy.port()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
  void a_connection_that_is_reset_loses_and_doubles_nothing(Cut cut) {
    try (OpenLedger ledger = behindTheProxy().open()) {
      Importing.importFile(ledger, FILE);
      long attempts = attempts(ledger);
      StorageException failure = cutWhileImporting(ledger, cut);
      boolean inDoubt = cut != Cut.AT_AN_INSERT;
      assertThat(failure.reason())
          .isEqualTo(
              inDoubt ? StorageException.Reason.IN_DOUBT : StorageException.Reason.UNAVAILABLE);
      assertThat(failure).hasMessageContaining(failure.reason().name());
      assertThat(failedOutcomes(ledger))
          .as("what may have been done is not said to have failed")
          .isEqualTo(inDoubt ? 0 : 1);
      assertThat(attempts(ledger)).isGreaterThan(attempts);
      ReportImportSummary again = Importing.importFile(ledger, FILE + 1);
      assertThat(again.recorded())
          .as("the server had committed, or it had not")
          .isEqualTo(cut == Cut.BEFORE_THE_ANSWER_TO_COMMIT ? 0 : Importing.ROWS);
      assertThat(again.recorded() + again.alreadyRecorded()).isEqualTo(Importing.ROWS);
    }
    new Aftermath(direct, work).of(List.of("" + FILE, "" + (FILE + 1))).check();
  }

  /** The attempt is written and committed before; the import's own transaction is cut. */
  private StorageException cutWhileImporting(OpenLedger ledger, Cut cut) {
    return catchThrowableOfType(
        StorageException.class,
        () ->
            ledger
                .session(Purpose.IMMUNIZATION)
                .importReports(
                    "reports-" + (FILE + 1) + ".csv",
                    Importing.fileThen(FILE + 1, () -> proxy.cutNext(cut)),
                    done -> {}));
  }

  private static long attempts(OpenLedger ledger) {
    return ledger.in(
        unit ->
            unit.trail().entries(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry instanceof TrailEntry.Attempt)
                .count());
  }

  private static long failedOutcomes(OpenLedger ledger) {
    return ledger.in(
        unit ->
            unit.trail().entries(0, Integer.MAX_VALUE).stream()
                .filter(
                    entry ->
                        entry instanceof TrailEntry.Outcome outcome
                            && outcome.result() == TrailEntry.Result.FAILED)
                .count());
  }

  @Test
  void a_server_that_only_reads_refuses_with_a_reason_and_the_work_goes_on_once_it_writes() {
    try (OpenLedger ledger = direct.open()) {
      Importing.importFile(ledger, FILE);
    }
    String role = "ALTER ROLE sesshu_app IN DATABASE " + DATABASE.name();
    onServer(role + " SET default_transaction_read_only = on");
    try (OpenLedger ledger = direct.open()) {
      StorageException refusal =
          catchThrowableOfType(
              StorageException.class, () -> Importing.importFile(ledger, FILE + 1));
      assertThat(refusal.reason()).isEqualTo(StorageException.Reason.READ_ONLY);
    } finally {
      onServer(role + " RESET default_transaction_read_only");
    }
    try (OpenLedger ledger = direct.open()) {
      assertThat(Importing.importFile(ledger, FILE + 1).recorded()).isEqualTo(Importing.ROWS);
    }
    new Aftermath(direct, work).of(List.of("" + FILE, "" + (FILE + 1))).check();
  }

  @Test
  void one_who_waits_too_long_for_another_writer_is_told_that_the_storage_is_busy()
      throws SQLException {
    Workplace hasty = direct.withPatience(Duration.ofMillis(500));
    try (OpenLedger ledger = hasty.open();
        Connection other = DATABASE.superuser().getConnection();
        Statement statement = other.createStatement()) {
      Importing.importFile(ledger, FILE);
      other.setAutoCommit(false);
      statement.execute("SELECT size FROM log_size WHERE log = 'ledger' FOR UPDATE");
      StorageException refusal =
          catchThrowableOfType(
              StorageException.class, () -> Importing.importFile(ledger, FILE + 1));
      assertThat(refusal.reason()).isEqualTo(StorageException.Reason.BUSY);
      other.rollback();
      assertThat(Importing.importFile(ledger, FILE + 1).recorded()).isEqualTo(Importing.ROWS);
    }
    new Aftermath(direct, work).of(List.of("" + FILE, "" + (FILE + 1))).check();
  }

  private static void onServer(String sql) {
    PostgresServer.execute(DATABASE.superuser(), sql);
  }
}
