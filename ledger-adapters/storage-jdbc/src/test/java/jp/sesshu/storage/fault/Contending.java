package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Visits;

/** Writers that all want the next version of one resident's ledger. */
public final class Contending implements Work {
  private static final AddresseeNumber WANTED = Importing.number(0);
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);

  @Override
  public String piece(OpenLedger at, int number) {
    while (true) {
      long seen = at.in(unit -> (long) unit.ledger().entries(WANTED).size());
      try {
        at.in(
            unit -> {
              unit.ledger().appendAll(List.of(entry(seen + 1, number)));
              return true;
            });
        return Integer.toString(number);
      } catch (StaleLedgerException anotherWasFaster) {
        Thread.onSpinWait();
      }
    }
  }

  private static LedgerEntry entry(long version, int number) {
    VaccinationRecord visit = Visits.measlesInFull(FIRST_DAY.plusDays(number));
    return new LedgerEntry.Recorded(
        WANTED, version, NOON, "op-1", VaccinationLedger.key(WANTED, visit), visit);
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    List<LedgerEntry> entries = at.in(unit -> unit.ledger().entries(WANTED));
    assertThat(entries.stream().map(LedgerEntry::version).toList())
        .as("each version is won by exactly one")
        .isEqualTo(LongStream.rangeClosed(1, acknowledged.size()).boxed().toList());
    assertThat(entries.stream().map(Contending::number).toList())
        .as("nobody's entry is lost or there twice")
        .containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  private static String number(LedgerEntry entry) {
    LocalDate day = entry.content().orElseThrow().vaccinatedOn();
    return Long.toString(day.toEpochDay() - FIRST_DAY.toEpochDay());
  }
}
