package jp.sesshu.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
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
  private final Map<AddresseeNumber, List<Long>> places = new HashMap<>();
  private ToLongFunction<LedgerEntry> log = entry -> -1;

  /** An empty ledger. */
  public InMemoryLedgerStore() {}

  /** A ledger of the same entries, which then goes its own way. */
  public InMemoryLedgerStore copy() {
    InMemoryLedgerStore copy = new InMemoryLedgerStore();
    copy.ledgers.putAll(ledgers);
    copy.keys.addAll(keys);
    copy.count = count;
    copy.places.putAll(places);
    return copy;
  }

  /** Tells what is appended from now on, and is told its index in the log. */
  void logTo(ToLongFunction<LedgerEntry> log) {
    this.log = log;
  }

  @Override
  public void appendAll(List<LedgerEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry instanceof LedgerEntry.Erased)) {
      throw new IllegalArgumentException("an erased entry must not be appended");
    }
    StaleLedgerException.throwUnlessNext(entries, addressee -> entries(addressee).size());
    Map<AddresseeNumber, List<LedgerEntry>> changed = new HashMap<>();
    for (LedgerEntry entry : entries) {
      changed
          .computeIfAbsent(entry.addressee(), number -> new ArrayList<>(entries(number)))
          .add(entry);
    }
    // lists are replaced, never added to, so that a copy may share them
    changed.forEach((number, ledger) -> ledgers.put(number, List.copyOf(ledger)));
    entries.forEach(this::remember);
    count += entries.size();
    for (LedgerEntry entry : entries) {
      List<Long> more = new ArrayList<>(places(entry.addressee()));
      more.add(log.applyAsLong(entry));
      places.put(entry.addressee(), List.copyOf(more));
    }
  }

  /** The indexes in the log of an addressee's entries, by version. */
  List<Long> places(AddresseeNumber addressee) {
    return places.getOrDefault(addressee, List.of());
  }

  /** Leaves of those entries nothing but their place. */
  void erase(Set<Long> indexes) {
    places.forEach(
        (addressee, all) -> {
          if (!Collections.disjoint(all, indexes)) {
            ledgers.put(addressee, erased(entries(addressee), all, indexes));
          }
        });
    rememberKeys();
  }

  private static List<LedgerEntry> erased(
      List<LedgerEntry> entries, List<Long> all, Set<Long> indexes) {
    List<LedgerEntry> left = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      LedgerEntry entry = entries.get(i);
      left.add(
          indexes.contains(all.get(i))
              ? new LedgerEntry.Erased(entry.addressee(), entry.version(), entry.record())
              : entry);
    }
    return List.copyOf(left);
  }

  /** Takes an addressee's ledger away altogether. */
  void forget(AddresseeNumber addressee) {
    count -= entries(addressee).size();
    ledgers.remove(addressee);
    places.remove(addressee);
    rememberKeys();
  }

  private void rememberKeys() {
    keys.clear();
    ledgers.values().forEach(ledger -> ledger.forEach(this::remember));
  }

  private void remember(LedgerEntry entry) {
    entry.contentKey().ifPresent(keys::add);
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
