package jp.sesshu.exchange.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values by the four codes of a request and its day (照合表).
 *
 * <p>Fixed when built, immutable. A request is found by the numbers of its four codes, which
 * together are one exact key. What a look-up costs is the memory it touches and the turns that a
 * processor cannot foresee, hence an entry is three numbers at a place of its own, and which value
 * it is, even that there is none, is reckoned rather than asked.
 *
 * @param <V> the values
 */
public final class RequestTable<V> {

  /** What an entry takes: its key; two days; where its values begin. */
  private static final int WIDTH = 3;

  /** The values that two days tell apart. */
  private static final int TOLD_APART = 3;

  /** Beside the beginning of values that two days do not tell apart. */
  private static final int MORE = 1 << (Integer.SIZE - 1);

  /** The greatest day but one, so that a value that never begins has not begun. */
  private static final int LAST_DAY = Integer.MAX_VALUE - 1;

  private static final int UNLISTED = 0;
  private static final int UNKNOWN = 1;

  private final CodeNumbers parties;
  private final CodeNumbers tasks;
  private final CodeNumbers kinds;
  private final PerfectHash places;

  /** By place. The key of a free one is 0, which no request has. */
  private final long[] entries;

  private final int[] firstDays;

  /** Those of requests that are not held, then those of each entry. */
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
   * @param unknown the value of a request one of whose codes is in no entry
   * @param unlisted the value of a request whose codes are in no entry together
   * @throws IllegalArgumentException if there are more than 32,767 codes of a sort
   */
  public RequestTable(Map<Codes, List<Segment<V>>> runs, V unknown, V unlisted) {
    Collection<Codes> held = runs.keySet();
    parties = numbered(held.stream().flatMap(codes -> Stream.of(codes.asker(), codes.provider())));
    tasks = numbered(held.stream().map(Codes::task));
    kinds = numbered(held.stream().map(Codes::kind));
    places = new PerfectHash(held.stream().mapToLong(this::key).toArray());
    entries = new long[WIDTH * places.places()];
    int segments = 2 + runs.values().stream().mapToInt(List::size).sum();
    firstDays = new int[segments];
    values = new Object[segments];
    values[UNLISTED] = unlisted;
    values[UNKNOWN] = unknown;
    int first = 2;
    for (Map.Entry<Codes, List<Segment<V>>> run : runs.entrySet()) {
      put(key(run.getKey()), first, run.getValue());
      first += run.getValue().size();
    }
  }

  private static CodeNumbers numbered(Stream<String> codes) {
    return new CodeNumbers(codes.collect(Collectors.toSet()));
  }

  private void put(long key, int first, List<Segment<V>> segments) {
    int at = WIDTH * places.place(key);
    int more = segments.size() > TOLD_APART ? MORE : 0;
    entries[at] = key;
    entries[at + 1] = pair(beginning(1, segments), beginning(2, segments));
    entries[at + 2] = first | more;
    for (int nth = 0; nth < segments.size(); nth++) {
      firstDays[first + nth] = segments.get(nth).firstDay();
      values[first + nth] = segments.get(nth).value();
    }
  }

  private long key(Codes codes) {
    return key(
        parties.of(codes.asker()),
        parties.of(codes.provider()),
        tasks.of(codes.task()),
        kinds.of(codes.kind()));
  }

  private static long key(int asker, int provider, int task, int kind) {
    return pair(asker << Short.SIZE | (provider & 0xFFFF), task << Short.SIZE | (kind & 0xFFFF));
  }

  private static <V> int beginning(int nth, List<Segment<V>> segments) {
    return nth < segments.size() ? segments.get(nth).firstDay() : Integer.MAX_VALUE;
  }

  private static long pair(int high, int low) {
    return (long) high << Integer.SIZE | (low & 0xFFFF_FFFFL);
  }

  /** The value of a request on a day. */
  @SuppressWarnings("unchecked")
  public V get(int day, MetCode asker, MetCode provider, MetCode task, MetCode kind) {
    int a = parties.of(asker);
    int p = parties.of(provider);
    int t = tasks.of(task);
    int k = kinds.of(kind);
    long key = key(a, p, t, k);
    int at = WIDTH * places.place(key);
    int found = segment(entries[at + 1], (int) entries[at + 2], Math.min(day, LAST_DAY));
    int missing = (a | p | t | k) >>> (Integer.SIZE - 1);
    int other = differ(key, entries[at]);
    return (V) values[(found & ~other) | (missing & other)];
  }

  /** All bits if two numbers differ, none if they are equal. */
  private static int differ(long one, long other) {
    long difference = one ^ other;
    return (int) ((difference | -difference) >> (Long.SIZE - 1));
  }

  private int segment(long days, int first, int day) {
    int nth = notBefore(day, (int) (days >>> Integer.SIZE)) + notBefore(day, (int) days);
    int segment = (first & ~MORE) + nth;
    return first >= 0 || nth + 1 < TOLD_APART ? segment : lastBegun(segment, day);
  }

  /** Other values follow those of a request, and the first of them holds since ever. */
  private int lastBegun(int segment, int day) {
    int last = segment;
    while (last + 1 < firstDays.length
        && firstDays[last + 1] > Integer.MIN_VALUE
        && firstDays[last + 1] <= day) {
      last++;
    }
    return last;
  }

  /** 1 if the day is not before the other, 0 if it is; reckoned, not asked. */
  private static int notBefore(int day, int other) {
    return 1 + (int) (((long) day - other) >> Integer.SIZE);
  }
}
