package jp.sesshu.testkit.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.ledger.ContentKey;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.matching.WorklistItem;

/** The reports of one municipality that wait for a clerk, in memory; not thread-safe. */
public final class InMemoryMatchWorklist implements MatchWorklist {
  private final Map<ContentKey, WorklistItem> waiting = new LinkedHashMap<>();
  private final Set<ContentKey> settled = new HashSet<>();

  /** An empty list. */
  public InMemoryMatchWorklist() {}

  /** A list of the same items, which then goes its own way. */
  public InMemoryMatchWorklist copy() {
    InMemoryMatchWorklist copy = new InMemoryMatchWorklist();
    copy.waiting.putAll(waiting);
    copy.settled.addAll(settled);
    return copy;
  }

  @Override
  public void addAll(List<WorklistItem> items) {
    for (WorklistItem item : items) {
      if (!settled.contains(item.key())) {
        waiting.putIfAbsent(item.key(), item);
      }
    }
  }

  @Override
  public List<WorklistItem> open() {
    return waiting.values().stream().sorted(Comparator.comparing(WorklistItem::since)).toList();
  }

  @Override
  public Optional<WorklistItem> find(ContentKey key) {
    return Optional.ofNullable(waiting.get(key));
  }

  @Override
  public Collection<ContentKey> knownKeys(Collection<ContentKey> keys) {
    Set<ContentKey> known = new HashSet<>(keys);
    known.removeIf(key -> !waiting.containsKey(key) && !settled.contains(key));
    return known;
  }

  @Override
  public boolean settle(ContentKey key) {
    return waiting.remove(key) != null && settled.add(key);
  }
}
