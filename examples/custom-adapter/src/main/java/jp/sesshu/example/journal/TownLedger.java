package jp.sesshu.example.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.resident.AddresseeNumber;

/** The ledger: each addressee's entries, and the keys of all. */
record TownLedger(
    Map<AddresseeNumber, List<LedgerEntry>> ledgers, Set<ContentKey> keys, Consumer<String> telling)
    implements LedgerStore {

  TownLedger copy(Consumer<String> telling) {
    return new TownLedger(new TreeMap<>(ledgers), new HashSet<>(keys), telling);
  }

  void keep(LedgerEntry entry) {
    ledgers.merge(entry.addressee(), List.of(entry), TownLedger::joined);
    entry.contentKey().ifPresent(keys::add);
  }

  /** Lists are replaced and never changed, so that copies of a map may share them. */
  static <T> List<T> joined(List<T> before, List<T> added) {
    return Stream.concat(before.stream(), added.stream()).toList();
  }

  @Override
  public void appendAll(List<LedgerEntry> added) {
    if (added.stream().anyMatch(entry -> entry instanceof LedgerEntry.Erased)) {
      throw new IllegalArgumentException("an erased entry must not be appended");
    }
    StaleLedgerException.throwUnlessNext(added, who -> entries(who).size());
    added.forEach(this::keep);
    added.forEach(entry -> telling.accept(Town.line('L', entry)));
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber who) {
    return ledgers.getOrDefault(who, List.of());
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> asked) {
    return asked.stream().filter(keys::contains).distinct().toList();
  }

  @Override
  public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
    new ArrayList<>(ledgers.values()).forEach(visitor);
  }

  @Override
  public long count() {
    return ledgers.values().stream().mapToLong(List::size).sum();
  }
}
