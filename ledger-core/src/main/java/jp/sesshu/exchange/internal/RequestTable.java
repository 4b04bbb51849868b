package jp.sesshu.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by the four codes of a request and its day: a fixed hash table whose entries name a run of
 * segments.
 *
 * <p>A request is found by the hashes that its strings keep, and held true only if the codes are
 * equal. What a look-up costs is the memory it touches, hence the slots hold nothing but a print of
 * the hashes and the number of an entry.
 *
 * @param <V> the values
 */
public final class RequestTable<V> {

  private static final int CODE_BITS = 16;
  private static final int CODE = (1 << CODE_BITS) - 1;

  private final CodeIndex parties;
  private final CodeIndex tasks;
  private final CodeIndex kinds;

  /** A print of the hashes (high half) and the number of an entry from 1 (low half); 0 if free. */
  private final long[] slots;

  private final int mask;

  /** By entry: its four codes, and after them where its segments end (high half) and begin. */
  private final long[] entries;

  private final int[] firstDays;
  private final Object[] values;

  /**
   * The codes of a request.
   *
   * @param asker who asks
   * @param provider who is asked
   * @param task for which task
   * @param kind for which information
   */
  public record Codes(String asker, String provider, String task, String kind) {}

  /**
   * What holds from a day on.
   *
   * @param firstDay the epoch day
   * @param value the value
   * @param <V> the type of the value
   */
  public record Segment<V>(int firstDay, V value) {}

  /**
   * Keeps the segments, each list in ascending order and beginning with the least day.
   *
   * @throws IllegalArgumentException if there are more than 65,536 codes of a sort
   */
  public RequestTable(Map<Codes, List<Segment<V>>> runs) {
    Set<Codes> held = runs.keySet();
    parties = index(held.stream().flatMap(codes -> Stream.of(codes.asker(), codes.provider())));
    tasks = index(held.stream().map(Codes::task));
    kinds = index(held.stream().map(Codes::kind));
    mask = Integer.highestOneBit(Math.max(4, held.size() * 2 - 1)) - 1;
    slots = new long[mask + 1];
    entries = new long[2 * held.size()];
    int segments = runs.values().stream().mapToInt(List::size).sum();
    firstDays = new int[segments];
    values = new Object[segments];
    int entry = 0;
    int next = 0;
    for (Map.Entry<Codes, List<Segment<V>>> run : runs.entrySet()) {
      put(run.getKey(), entry + 1);
      entries[2 * entry] = packed(run.getKey());
      int first = next;
      for (Segment<V> segment : run.getValue()) {
        firstDays[next] = segment.firstDay();
        values[next++] = segment.value();
      }
      entries[2 * entry + 1] = (long) next << Integer.SIZE | first;
      entry++;
    }
  }

  private static CodeIndex index(Stream<String> codes) {
    CodeIndex index = new CodeIndex(codes.collect(Collectors.toSet()));
    if (index.size() > CODE + 1) {
      throw new IllegalArgumentException("more codes of one sort than " + (CODE + 1));
    }
    return index;
  }

  private long packed(Codes codes) {
    long packed = parties.of(codes.asker());
    packed = packed << CODE_BITS | parties.of(codes.provider());
    packed = packed << CODE_BITS | tasks.of(codes.task());
    return packed << CODE_BITS | kinds.of(codes.kind());
  }

  private void put(Codes codes, int number) {
    long mixed = mixed(codes.asker(), codes.provider(), codes.task(), codes.kind());
    int slot = (int) mixed & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = mixed >>> Integer.SIZE << Integer.SIZE | number;
  }

  /** The value of a request on a day, or null if its codes are not held together. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(int day, String asker, String provider, String task, String kind) {
    long mixed = mixed(asker, provider, task, kind);
    int print = (int) (mixed >>> Integer.SIZE);
    int slot = (int) mixed & mask;
    for (long held = slots[slot]; held != 0; held = slots[slot]) {
      int entry = 2 * ((int) held - 1);
      if ((int) (held >>> Integer.SIZE) == print
          && isOf(entries[entry], asker, provider, task, kind)) {
        return (V) values[segment(entries[entry + 1], day)];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private boolean isOf(long packed, String asker, String provider, String task, String kind) {
    return parties.code(part(packed, 3)).equals(asker)
        && parties.code(part(packed, 2)).equals(provider)
        && tasks.code(part(packed, 1)).equals(task)
        && kinds.code(part(packed, 0)).equals(kind);
  }

  private static int part(long packed, int number) {
    return (int) (packed >>> (number * CODE_BITS)) & CODE;
  }

  private int segment(long run, int day) {
    int at = (int) (run >>> Integer.SIZE) - 1;
    int first = (int) run;
    while (at > first && firstDays[at] > day) {
      at--;
    }
    return at;
  }

  /**
   * Whether each of the codes may be held by some entry. No code that is held is denied; one that
   * is not is found out by its hash, but for a chance of one in four thousand million for each that
   * is.
   */
  public boolean mayHoldEach(String asker, String provider, String task, String kind) {
    return parties.mayHold(asker.hashCode())
        && parties.mayHold(provider.hashCode())
        && tasks.mayHold(task.hashCode())
        && kinds.mayHold(kind.hashCode());
  }

  private static long mixed(String asker, String provider, String task, String kind) {
    long mixed = asker.hashCode() * 0x9E3779B97F4A7C15L;
    mixed += provider.hashCode() * 0xC2B2AE3D27D4EB4FL;
    mixed += task.hashCode() * 0x165667B19E3779F9L;
    mixed += kind.hashCode() * 0x27D4EB2F165667C5L;
    return mixed ^ mixed >>> 29;
  }
}
