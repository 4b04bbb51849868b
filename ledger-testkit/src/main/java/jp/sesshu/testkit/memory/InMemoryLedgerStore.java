package jp.sesshu.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.ledger.LedgerEntry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.ledger.StaleLedgerException;
import jp.sesshu.resident.AddresseeNumber;

/** The entries of one municipality's ledger in memory; not thread-safe. */
public final class InMemoryLedgerStore implements LedgerStore {
  private final SortedMap<AddresseeNumber, List<LedgerEntry>> ledgers = new TreeMap<>();
  private final Set<ContentKey> keys = new HashSet<>();
  private long count;
  private Consumer<LedgerEntry> log = entry -> {};

  /** An empty ledger. */
  public InMemoryLedgerStore() {}

  /** A ledger of the same entries, which then goes its own way. */
  public InMemoryLedgerStore copy() {
    InMemoryLedgerStore copy = new InMemoryLedgerStore();
    copy.ledgers.putAll(ledgers);
    copy.keys.addAll(keys);
    copy.count = count;
    return copy;
  }

  /** Tells what is appended from now on. */
  void logTo(Consumer<LedgerEntry> log) {
    this.log = log;
  }

  @Override
  public void appendAll(List<LedgerEntry> entries) {
    Map<AddresseeNumber, List<LedgerEntry>> changed = new HashMap<>();
    for (LedgerEntry entry : entries) {
      AddresseeNumber addressee = entry.addressee();
      List<LedgerEntry> ledger =
          changed.computeIfAbsent(addressee, number -> new ArrayList<>(entries(number)));
      if (entry.version() != ledger.size() + 1L) {
        throw new StaleLedgerException(addressee, entry.version() - 1, ledger.size());
      }
      ledger.add(entry);
    }
    // lists are replaced, never added to, so that a copy may share them
    changed.forEach((number, ledger) -> ledgers.put(number, List.copyOf(ledger)));
    entries.forEach(this::remember);
    count += entries.size();
    entries.forEach(log);
  }

  private void remember(LedgerEntry entry) {
    entry
        .fold(
            recorded -> List.of(recorded.key()),
            corrected -> List.of(corrected.key()),
            withdrawn -> List.<ContentKey>of())
        .forEach(keys::add);
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee) {
    return ledgers.getOrDefault(addressee, List.of());
  }

  @Override
  public List<LedgerEntry> entries(AddresseeNumber addressee, Instant knownAt) {
    return entries(addressee).stream()
        .filter(entry -> !entry.recordedAt().isAfter(knownAt))
        .toList();
  }

  @Override
  public Map<AddresseeNumber, List<LedgerEntry>> entriesOf(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, List<LedgerEntry>> found = new HashMap<>();
    for (AddresseeNumber addressee : addressees) {
      List<LedgerEntry> ledger = ledgers.get(addressee);
      if (ledger != null) {
        found.put(addressee, ledger);
      }
    }
    return found;
  }

  @Override
  public Map<AddresseeNumber, Long> versions(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, Long> versions = new HashMap<>();
    entriesOf(addressees).forEach((number, ledger) -> versions.put(number, (long) ledger.size()));
    return versions;
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> asked) {
    Set<ContentKey> known = new HashSet<>(asked);
    known.retainAll(keys);
    return known;
  }

  @Override
  public void forEachAddressee(Consumer<List<LedgerEntry>> visitor) {
    List.copyOf(ledgers.values()).forEach(visitor);
  }

  @Override
  public long count() {
    return count;
  }
}
