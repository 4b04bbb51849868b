package jp.sesshu.testkit.forward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEnd;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.resident.AddresseeNumber;

/** A ledger that asks another one. */
public class ForwardingLedgerStore implements LedgerStore {
  private final LedgerStore right;

  /** One that asks this ledger. */
  public ForwardingLedgerStore(LedgerStore right) {
    this.right = right;
  }

  @Override
  public void appendAll(List<LedgerEntry> entries) {
    right.appendAll(entries);
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee) {
    return right.entries(addressee);
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
    return right.entries(addressee, knownAt);
  }

  @Override
  public Map<AddresseeNumber, List<LedgerEntry>> entriesOf(Collection<AddresseeNumber> addressees) {
    return right.entriesOf(addressees);
  }

  @Override
  public Map<AddresseeNumber, LedgerEnd> ends(Collection<AddresseeNumber> addressees) {
    return right.ends(addressees);
  }

  @Override
  public Set<AddresseeNumber> visitedOn(Map<AddresseeNumber, Set<LocalDate>> days) {
    return right.visitedOn(days);
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    return right.knownKeys(keys);
  }

  @Override
  public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
    right.forEachAddressee(visitor);
  }

  @Override
  public long count() {
    return right.count();
  }
}
