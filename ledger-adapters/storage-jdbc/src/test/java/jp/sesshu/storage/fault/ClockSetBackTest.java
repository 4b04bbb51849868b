package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import jp.sesshu.ReportImportSummary;
import jp.sesshu.access.Purpose;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.storage.PostgresSchema;
import jp.sesshu.storage.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine's clock is set back by an hour. What orders both logs is the position; the times that
 * the trail tells are the clock's; and of one resident no entry is recorded before the one before.
 */
class ClockSetBackTest {
  private static final Instant TEN = Instant.parse("2026-06-02T01:00:00Z");
  private static final AddresseeNumber SOMEBODY = Importing.number(0);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();

  @Test
  void in_a_file_no_entry_is_recorded_before_its_predecessor_and_no_past_history_changes() {
    goesOnAfterTheClockWasSetBack(Workplace.sqlite(folder));
  }

  @Test
  void on_a_server_no_entry_is_recorded_before_its_predecessor_and_no_past_history_changes() {
    goesOnAfterTheClockWasSetBack(
        Workplace.postgres(folder, PostgresServer.newDatabase(PostgresSchema.Layout.PLAIN)));
  }

  private void goesOnAfterTheClockWasSetBack(Workplace place) {
    Importing work = new Importing();
    try (OpenLedger ledger = place.open(clock)) {
      work.prepare(ledger);
      work.piece(ledger, 0);
      clock.advance(Duration.ofMinutes(5));
      work.piece(ledger, Importing.SAME_PEOPLE);
      ImmunizationHistory atFivePast = history(ledger, TEN.plusSeconds(300));
      ImmunizationHistory atTen = history(ledger, TEN);
      clock.advance(Duration.ofHours(-1));
      LedgerEntry withdrawn =
          ledger
              .session(Purpose.IMMUNIZATION)
              .histories()
              .withdraw(atFivePast, new RecordNumber(1), "別人の記録");
      assertThat(withdrawn.recordedAt()).as("not before").isEqualTo(TEN.plusSeconds(300));
      assertThat(history(ledger, TEN)).as("what was known at ten").isEqualTo(atTen);
      assertThat(history(ledger, TEN.minusSeconds(1)).standing()).as("and before").isEmpty();
      assertThat(history(ledger, TEN.plusSeconds(300)).standing())
          .as("what is known now")
          .hasSize(atFivePast.standing().size() - 1);
      ledger.ledger().seal();
      Aftermath.intact(ledger);
      assertThat(entries(ledger)).as("nothing is lost").isEqualTo(2L * Importing.ROWS + 1);
      List<TrailEntry> trail = ledger.in(unit -> unit.trail().entries(0, 1_000));
      assertThat(trail.get(trail.size() - 1).at())
          .as("the trail says what the clock said, in the order of what was done")
          .isBefore(trail.get(0).at());
    }
    clock.advance(Duration.ofHours(2));
    try (OpenLedger ledger = place.open(clock)) {
      ReportImportSummary again = Importing.importFile(ledger, Importing.SAME_PEOPLE);
      assertThat(again.alreadyRecorded()).as("nor doubled").isEqualTo(Importing.ROWS);
      assertThat(entries(ledger)).isEqualTo(2L * Importing.ROWS + 1);
      ledger.ledger().seal();
      Aftermath.intact(ledger);
    }
  }

  private static long entries(OpenLedger ledger) {
    return ledger.in(unit -> unit.ledger().count());
  }

  private static ImmunizationHistory history(OpenLedger ledger, Instant knownAt) {
    return ledger.session(Purpose.IMMUNIZATION).histories().of(SOMEBODY, knownAt);
  }

  /** A clock that goes where it is told. */
  private static final class MovableClock extends Clock {
    private Instant now = TEN;

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
