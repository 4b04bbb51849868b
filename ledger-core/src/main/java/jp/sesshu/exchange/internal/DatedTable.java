package jp.sesshu.exchange.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by key and day: a fixed hash table whose entries name a run of segments.
 *
 * <p>A key and its run lie side by side, and so do the first days of a run: a look-up touches few
 * lines of memory, which is what it costs in a long list.
 *
 * @param <V> the values
 */
public final class DatedTable<V> {

  private static final long NO_RUN = 0;

  /** By slot: the key, and after it where its segments begin (high half) and how many they are. */
  private final long[] slots;

  private final int[] firstDays;
  private final Object[] values;
  private final int mask;

  /**
   * What holds for a key from a day on.
   *
   * @param firstDay the epoch day
   * @param value the value
   * @param <V> the type of the value
   */
  public record Segment<V>(int firstDay, V value) {}

  /** Keeps the segments, each list in ascending order and beginning with the least day. */
  public DatedTable(Map<Long, List<Segment<V>>> entries) {
    int capacity = Integer.highestOneBit(Math.max(4, entries.size() * 2 - 1)) << 1;
    mask = capacity - 1;
    slots = new long[2 * capacity];
    int segments = entries.values().stream().mapToInt(List::size).sum();
    firstDays = new int[segments];
    values = new Object[segments];
    int next = 0;
    for (Map.Entry<Long, List<Segment<V>>> entry : entries.entrySet()) {
      put(entry.getKey(), next, entry.getValue().size());
      for (Segment<V> segment : entry.getValue()) {
        firstDays[next] = segment.firstDay();
        values[next++] = segment.value();
      }
    }
  }

  private void put(long key, int first, int count) {
    int slot = slotOf(key);
    while (slots[slot + 1] != NO_RUN) {
      slot = after(slot);
    }
    slots[slot] = key;
    slots[slot + 1] = (long) first << Integer.SIZE | count;
  }

  /** The value of a key on a day, or null if the key is not held. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(long key, int day) {
    int slot = slotOf(key);
    for (long run = slots[slot + 1]; run != NO_RUN; run = slots[slot + 1]) {
      if (slots[slot] == key) {
        return (V) values[last((int) (run >>> Integer.SIZE), (int) run, day)];
      }
      slot = after(slot);
    }
    return null;
  }

  private int last(int first, int count, int day) {
    int at = first + count - 1;
    while (at > first && firstDays[at] > day) {
      at--;
    }
    return at;
  }

  private int slotOf(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return ((int) (mixed >>> 32) & mask) << 1;
  }

  private int after(int slot) {
    return (slot + 2) & (2 * mask + 1);
  }
}
