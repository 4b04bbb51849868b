package jp.sesshu.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values by the four codes of a request and its day (照合表).
 *
 * <p>Fixed when built, immutable. A request is found by the hashes that its strings keep, and held
 * true only if the codes are equal. What a look-up costs is the memory it touches and the turns
 * that a processor cannot foresee, hence an entry is three numbers at a place of its own, and the
 * value of a day is reckoned rather than searched.
 *
 * @param <V> the values
 */
public final class RequestTable<V> {

  /** What an entry takes: its codes; two days; what it is known by and where its values begin. */
  private static final int WIDTH = 3;

  /** The values that two days tell apart. */
  private static final int TOLD_APART = 3;

  /** Beside the beginning of values that two days do not tell apart. */
  private static final int MORE = 1 << (Integer.SIZE - 1);

  /** The greatest day but one, so that a value that never begins has not begun. */
  private static final int LAST_DAY = Integer.MAX_VALUE - 1;

  private static final int CODE_BITS = 16;
  private static final int CODE = (1 << CODE_BITS) - 1;

  private final CodeNumbers parties;
  private final CodeNumbers tasks;
  private final CodeNumbers kinds;
  private final PerfectHash places;
  private final long[] entries;
  private final int[] firstDays;
  private final Object[] values;
  private final V unknown;
  private final V unlisted;

  /**
   * The codes of a request.
   *
   * @param asker who asks
   * @param provider who is asked
   * @param task for which task
   * @param kind for which information
   */
  public record Codes(String asker, String provider, String task, String kind) {

    private long mixed() {
      return RequestTable.mixed(asker, provider, task, kind);
    }
  }

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
   * @throws IllegalArgumentException if there are more codes of a sort than some 60,000
   */
  public RequestTable(Map<Codes, List<Segment<V>>> runs, V unknown, V unlisted) {
    this.unknown = unknown;
    this.unlisted = unlisted;
    Set<Codes> held = runs.keySet();
    parties = numbered(held.stream().flatMap(codes -> Stream.of(codes.asker(), codes.provider())));
    tasks = numbered(held.stream().map(Codes::task));
    kinds = numbered(held.stream().map(Codes::kind));
    long[] distinct = held.stream().mapToLong(Codes::mixed).distinct().toArray();
    places = new PerfectHash(distinct);
    entries = new long[WIDTH * (places.places() + held.size() - distinct.length)];
    int segments = runs.values().stream().mapToInt(List::size).sum();
    firstDays = new int[segments];
    values = new Object[segments];
    fill(runs);
  }

  private void fill(Map<Codes, List<Segment<V>>> runs) {
    boolean[] taken = new boolean[places.places()];
    int behind = places.places();
    int first = 0;
    for (Map.Entry<Codes, List<Segment<V>>> run : runs.entrySet()) {
      int place = places.place(run.getKey().mixed());
      put(taken[place] ? behind++ : place, run.getKey(), first, run.getValue());
      taken[place] = true;
      first += run.getValue().size();
    }
    fillFree(taken);
  }

  /** A free place gets some entry: whoever finds that one there has asked for it. */
  private void fillFree(boolean[] taken) {
    int some = 0;
    while (some < taken.length && !taken[some]) {
      some++;
    }
    for (int place = 0; some < taken.length && place < taken.length; place++) {
      if (!taken[place]) {
        System.arraycopy(entries, WIDTH * some, entries, WIDTH * place, WIDTH);
      }
    }
  }

  private static CodeNumbers numbered(Stream<String> codes) {
    CodeNumbers numbers = new CodeNumbers(codes.collect(Collectors.toSet()));
    if (numbers.limit() > CODE + 1) {
      throw new IllegalArgumentException("more codes of one sort than the table can hold");
    }
    return numbers;
  }

  private void put(int place, Codes codes, int first, List<Segment<V>> segments) {
    int at = WIDTH * place;
    int more = segments.size() > TOLD_APART ? MORE : 0;
    entries[at] = packed(codes);
    entries[at + 1] = pair(beginning(1, segments), beginning(2, segments));
    entries[at + 2] = pair((int) codes.mixed(), first | more);
    for (int nth = 0; nth < segments.size(); nth++) {
      firstDays[first + nth] = segments.get(nth).firstDay();
      values[first + nth] = segments.get(nth).value();
    }
  }

  private long packed(Codes codes) {
    long packed = parties.of(codes.asker());
    packed = packed << CODE_BITS | parties.of(codes.provider());
    packed = packed << CODE_BITS | tasks.of(codes.task());
    return packed << CODE_BITS | kinds.of(codes.kind());
  }

  private static <V> int beginning(int nth, List<Segment<V>> segments) {
    return nth < segments.size() ? segments.get(nth).firstDay() : Integer.MAX_VALUE;
  }

  private static long pair(int high, int low) {
    return (long) high << Integer.SIZE | (low & 0xFFFF_FFFFL);
  }

  /** The value of a request on a day. */
  public V get(int day, String asker, String provider, String task, String kind) {
    long mixed = mixed(asker, provider, task, kind);
    int at = WIDTH * places.place(mixed);
    if ((int) (entries[at + 2] >>> Integer.SIZE) != (int) mixed) {
      return isKnown(asker, provider, task, kind) ? unlisted : unknown;
    }
    return isOf(entries[at], asker, provider, task, kind)
        ? value(at, day)
        : behind(day, asker, provider, task, kind);
  }

  /** Behind the places stand entries whose hashes another has taken. */
  private V behind(int day, String asker, String provider, String task, String kind) {
    for (int at = WIDTH * places.places(); at < entries.length; at += WIDTH) {
      if (isOf(entries[at], asker, provider, task, kind)) {
        return value(at, day);
      }
    }
    return isKnown(asker, provider, task, kind) ? unlisted : unknown;
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

  @SuppressWarnings("unchecked")
  private V value(int at, int day) {
    return (V) values[segment(entries[at + 1], (int) entries[at + 2], Math.min(day, LAST_DAY))];
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

  private boolean isKnown(String asker, String provider, String task, String kind) {
    return (parties.of(asker) | parties.of(provider) | tasks.of(task) | kinds.of(kind)) >= 0;
  }

  private static long mixed(String asker, String provider, String task, String kind) {
    long mixed = asker.hashCode() * 0x9E3779B97F4A7C15L;
    mixed += provider.hashCode() * 0xC2B2AE3D27D4EB4FL;
    mixed += task.hashCode() * 0x165667B19E3779F9L;
    mixed += kind.hashCode() * 0x27D4EB2F165667C5L;
    return mixed ^ mixed >>> 29;
  }
}
