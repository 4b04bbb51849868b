package jp.sesshu.exchange.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by key and day: a fixed hash table whose entries hold the first days of their segments.
 *
 * @param <V> the values
 */
public final class DatedTable<V> {

  private static final int[] NO_DAYS = {};
  private static final Object[] NO_VALUES = {};

  private final long[] keys;
  private final int[][] firstDays;
  private final Object[][] values;
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
    keys = new long[capacity];
    firstDays = new int[capacity][];
    values = new Object[capacity][];
    Arrays.fill(firstDays, NO_DAYS);
    Arrays.fill(values, NO_VALUES);
    entries.forEach(this::put);
  }

  private void put(long key, List<Segment<V>> segments) {
    int slot = spread(key) & mask;
    while (firstDays[slot].length != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    firstDays[slot] = segments.stream().mapToInt(Segment::firstDay).toArray();
    values[slot] = segments.stream().map(Segment::value).toArray();
  }

  /** The value of a key on a day, or null if the key is not held. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(long key, int day) {
    int slot = spread(key) & mask;
    for (int[] days = firstDays[slot]; days.length != 0; days = firstDays[slot]) {
      if (keys[slot] == key) {
        return (V) values[slot][last(days, day)];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static int last(int[] days, int day) {
    int at = days.length - 1;
    while (at > 0 && days[at] > day) {
      at--;
    }
    return at;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
