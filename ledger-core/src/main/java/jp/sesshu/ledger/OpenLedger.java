package jp.sesshu.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.ledger.ImmunizationHistory.Standing;
import jp.sesshu.resident.AddresseeNumber;

/**
 * One addressee's ledger while visits are added to it (追記中の台帳): its end, and the records that a new
 * one could be. Of one call; grows with what is added.
 */
final class OpenLedger {
  private final AddresseeNumber addressee;
  private final List<Standing> standing;
  private final Set<ContentKey> borne = new HashSet<>();
  private LedgerEnd end;

  private OpenLedger(AddresseeNumber addressee, LedgerEnd end, List<Standing> standing) {
    this.addressee = addressee;
    this.end = end;
    this.standing = new ArrayList<>(standing);
  }

  /** Of an addressee none of whose records is of a day of the new visits. */
  static OpenLedger at(AddresseeNumber addressee, LedgerEnd end) {
    return new OpenLedger(addressee, end, List.of());
  }

  /** Of an addressee all of whose entries were read, at least one. */
  static OpenLedger of(AddresseeNumber addressee, List<LedgerEntry> entries) {
    LedgerEnd end = LedgerEnd.of(entries.get(entries.size() - 1));
    List<Standing> standing = ImmunizationHistory.replay(addressee, entries).standing();
    OpenLedger ledger = new OpenLedger(addressee, end, standing);
    entries.forEach(entry -> entry.contentKey().ifPresent(ledger.borne::add));
    return ledger;
  }

  /** Adds a visit unless it is known, or suspected to be one that stands. */
  Recording add(VaccinationRecord visit, ContentKey key, Instant at, String by) {
    if (borne.contains(key)) {
      return new Recording.Known(key);
    }
    Optional<RecordNumber> same = Duplicates.suspected(standing, visit);
    return same.isPresent()
        ? new Recording.Suspected(same.get())
        : new Recording.Done(addDespiteSuspicion(visit, key, at, by));
  }

  LedgerEntry.Recorded addDespiteSuspicion(
      VaccinationRecord visit, ContentKey key, Instant at, String by) {
    LedgerEntry.Recorded entry =
        new LedgerEntry.Recorded(addressee, end.next(), end.notBefore(at), by, key, visit);
    end = LedgerEnd.of(entry);
    borne.add(key);
    standing.add(new Standing(entry.record(), visit, entry.recordedAt()));
    return entry;
  }
}
