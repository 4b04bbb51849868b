package jp.sesshu.testkit.contract;

import java.time.Instant;
import java.time.LocalDate;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerEntry.Corrected;
import jp.sesshu.ledger.LedgerEntry.Recorded;
import jp.sesshu.ledger.LedgerEntry.Withdrawn;
import jp.sesshu.ledger.RecordNumber;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Visits;

/** Ledger entries as the contracts use them: entry n is recorded n seconds after noon. */
final class LedgerEntries {
  static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final Instant NOON = Instant.parse("2025-06-02T03:00:00.123456789Z");

  private LedgerEntries() {}

  static Instant at(long version) {
    return NOON.plusSeconds(version);
  }

  static Recorded recorded(AddresseeNumber addressee, long version) {
    return recorded(addressee, version, Visits.measlesInFull(DAY.plusDays(version)));
  }

  static Recorded recorded(AddresseeNumber addressee, long version, VaccinationRecord visit) {
    return new Recorded(
        addressee, version, at(version), "op-1", VaccinationLedger.key(addressee, visit), visit);
  }

  static Corrected corrected(
      AddresseeNumber addressee, long version, LedgerEntry of, VaccinationRecord visit) {
    return new Corrected(
        addressee,
        version,
        of.record(),
        at(version),
        "op-2",
        VaccinationLedger.key(addressee, visit),
        visit,
        "ロット番号の誤り");
  }

  static Withdrawn withdrawn(AddresseeNumber addressee, long version, RecordNumber record) {
    return new Withdrawn(addressee, version, record, at(version), "op-3", "別人の記録");
  }
}
