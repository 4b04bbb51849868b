package jp.sesshu.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.matching.WorklistItem;
import jp.sesshu.retention.KeptReport;
import jp.sesshu.retention.ReportPlace;

/** The reports of one municipality that wait for a clerk, in memory; not thread-safe. */
public final class InMemoryMatchWorklist implements MatchWorklist {
  private final SortedMap<Long, WorklistItem> items = new TreeMap<>();
  private final Set<ContentKey> known = new HashSet<>();
  private final Set<ContentKey> settled = new HashSet<>();
  private long next;

  /** An empty list. */
  public InMemoryMatchWorklist() {}

  /** A list of the same items, which then goes its own way. */
  public InMemoryMatchWorklist copy() {
    InMemoryMatchWorklist copy = new InMemoryMatchWorklist();
    copy.items.putAll(items);
    copy.known.addAll(known);
    copy.settled.addAll(settled);
    copy.next = next;
    return copy;
  }

  @Override
  public void addAll(List<WorklistItem> added) {
    for (WorklistItem item : added) {
      if (known.add(item.key())) {
        items.put(next++, item);
      }
    }
  }

  @Override
  public List<WorklistItem> open() {
    return waiting().sorted(Comparator.comparing(WorklistItem::since)).toList();
  }

  private Stream<WorklistItem> waiting() {
    return items.values().stream().filter(item -> !settled.contains(item.key()));
  }

  @Override
  public Optional<WorklistItem> find(ContentKey key) {
    return waiting().filter(item -> item.key().equals(key)).findFirst();
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    Set<ContentKey> asked = new HashSet<>(keys);
    asked.retainAll(known);
    return asked;
  }

  @Override
  public boolean settle(ContentKey key) {
    return known.contains(key) && settled.add(key);
  }

  /** Visits all, settled ones too. */
  void forEach(Consumer<KeptReport> visitor) {
    items.forEach(
        (position, item) ->
            visitor.accept(
                new KeptReport(
                    new ReportPlace(position, item.since()), item, settled.contains(item.key()))));
  }

  /** Takes a report away altogether. */
  void forget(long position) {
    WorklistItem gone = items.remove(position);
    if (gone != null) {
      known.remove(gone.key());
      settled.remove(gone.key());
    }
  }
}
