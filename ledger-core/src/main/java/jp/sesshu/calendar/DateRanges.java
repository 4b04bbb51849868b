package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of days as sorted closed ranges (期間の集合), normalised: no two overlap or touch.
 *
 * <p>Distinguished from {@link DateRange}, which is one run of days: a set may be empty and may
 * have gaps. Because it is normalised, equal sets of days are equal values.
 *
 * <p>Example: someone eligible from birth to the first birthday's eve, but absent from the city in
 * May, has two ranges.
 */
public final class DateRanges {

  private static final DateRanges NONE = new DateRanges(new int[0]);

  /** First and last day numbers in turn, ascending, with a gap between neighbours. */
  private final int[] bounds;

  private DateRanges(int[] bounds) {
    this.bounds = bounds;
  }

  /** No day at all. */
  public static DateRanges none() {
    return NONE;
  }

  /** The days of one range. */
  public static DateRanges of(DateRange range) {
    return new DateRanges(new int[] {range.fromEpochDay(), range.untilEpochDay()});
  }

  /** Every day that lies in at least one of the ranges, in whatever order they come. */
  public static DateRanges of(Collection<DateRange> ranges) {
    List<DateRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(DateRange::fromEpochDay));
    Bounds result = new Bounds(sorted.size());
    sorted.forEach(range -> result.add(range.fromEpochDay(), range.untilEpochDay()));
    return result.toRanges();
  }

  /** How many ranges there are. */
  public int count() {
    return bounds.length / 2;
  }

  /** The first day number of a range, in ascending order. */
  public int fromEpochDay(int range) {
    return bounds[2 * range];
  }

  /** The last day number of a range, included; {@link EpochDays#OPEN} if it has no end. */
  public int untilEpochDay(int range) {
    return bounds[2 * range + 1];
  }

  /** The days in this set or the other. */
  public DateRanges union(DateRanges other) {
    List<DateRange> all = new ArrayList<>(asList());
    all.addAll(other.asList());
    return of(all);
  }

  /** The days in both sets. */
  public DateRanges intersect(DateRanges other) {
    Bounds result = new Bounds((bounds.length + other.bounds.length) / 2);
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      int first = Math.max(bounds[i], other.bounds[j]);
      int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
      if (first <= last) {
        result.add(first, last);
      }
      if (bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return result.toRanges();
  }

  /** The days of the frame that are not in this set. */
  public DateRanges complementIn(DateRange frame) {
    Bounds result = new Bounds(bounds.length / 2 + 1);
    int next = frame.fromEpochDay();
    int end = frame.untilEpochDay();
    for (int i = 0; i < bounds.length && bounds[i] <= end; i += 2) {
      if (bounds[i] > next) {
        result.add(next, bounds[i] - 1);
      }
      if (bounds[i + 1] >= end) {
        return result.toRanges();
      }
      next = Math.max(next, bounds[i + 1] + 1);
    }
    result.add(next, end);
    return result.toRanges();
  }

  /** The days of this set that are not in the other. */
  public DateRanges minus(DateRanges other) {
    if (isEmpty()) {
      return this;
    }
    DateRange frame = DateRange.ofEpochDays(bounds[0], bounds[bounds.length - 1]);
    return intersect(other.complementIn(frame));
  }

  /** Whether no day is in this set. */
  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Whether a day is in this set. */
  public boolean contains(LocalDate day) {
    return containing(day).isPresent();
  }

  /** The range of this set in which a day lies. */
  public Optional<DateRange> containing(LocalDate day) {
    return asList().stream().filter(range -> range.contains(day)).findFirst();
  }

  /** The first day of this set that is not before the given one. */
  public Optional<LocalDate> firstDayFrom(LocalDate day) {
    int earliest = EpochDays.of(day);
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i + 1] >= earliest) {
        return Optional.of(EpochDays.toDate(Math.max(bounds[i], earliest)));
      }
    }
    return Optional.empty();
  }

  /** The ranges in ascending order, with at least one day between neighbours. */
  public List<DateRange> asList() {
    List<DateRange> ranges = new ArrayList<>(bounds.length / 2);
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(DateRange.ofEpochDays(bounds[i], bounds[i + 1]));
    }
    return List.copyOf(ranges);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateRanges that && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return asList().toString();
  }

  /** Collects ranges that come in ascending order of their first day, joining what touches. */
  private static final class Bounds {
    private final int[] bounds;
    private int size;

    private Bounds(int ranges) {
      bounds = new int[2 * ranges];
    }

    private void add(int from, int until) {
      boolean joins =
          size > 0 && (bounds[size - 1] == EpochDays.OPEN || from <= bounds[size - 1] + 1);
      if (joins) {
        bounds[size - 1] = Math.max(bounds[size - 1], until);
      } else {
        bounds[size++] = from;
        bounds[size++] = until;
      }
    }

    private DateRanges toRanges() {
      return size == 0 ? NONE : new DateRanges(Arrays.copyOf(bounds, size));
    }
  }
}
