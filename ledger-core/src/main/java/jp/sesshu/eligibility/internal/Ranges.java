package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.calendar.EpochDays;

/**
 * A reusable set of days as ascending closed ranges of day numbers that neither overlap nor touch.
 *
 * <p>Mutable and made to be refilled; {@code DateRanges} is the value that leaves the engine.
 */
public final class Ranges {

  /** Earlier than every day a person could be judged on. */
  static final int START = -1_000_000_000;

  private static final int[] NO_BOUNDS = {};

  private int[] bounds = NO_BOUNDS;
  private int size;

  int count() {
    return size >> 1;
  }

  int from(int index) {
    return bounds[2 * index];
  }

  int until(int index) {
    return bounds[2 * index + 1];
  }

  boolean isEmpty() {
    return size == 0;
  }

  Ranges clear() {
    size = 0;
    return this;
  }

  void setAll() {
    size = 0;
    append(START, EpochDays.OPEN);
  }

  void set(int from, int until) {
    size = 0;
    if (from <= until) {
      append(from, until);
    }
  }

  void set(Ranges other) {
    if (bounds.length < other.size) {
      bounds = new int[Math.max(8, other.size)];
    }
    System.arraycopy(other.bounds, 0, bounds, 0, other.size);
    size = other.size;
  }

  /** No day, and every day; not to be written to. */
  static final Ranges NO_DAYS = new Ranges();

  static final Ranges ALL_DAYS = new Ranges();

  static {
    ALL_DAYS.setAll();
  }

  /** The same days to be kept and not written to; the sets most met with are shared. */
  Ranges kept() {
    if (size == 0) {
      return NO_DAYS;
    }
    boolean all = size == 2 && bounds[0] == START && bounds[1] == EpochDays.OPEN;
    return all ? ALL_DAYS : copy();
  }

  /** A set of its own with the same days and no room for more. */
  Ranges copy() {
    Ranges copy = new Ranges();
    copy.bounds = Arrays.copyOf(bounds, size);
    copy.size = size;
    return copy;
  }

  /** Adds a range whose first day is not before the first day of the last one. */
  void append(int from, int until) {
    if (size > 0 && (bounds[size - 1] == EpochDays.OPEN || from <= bounds[size - 1] + 1)) {
      if (until > bounds[size - 1]) {
        bounds[size - 1] = until;
      }
      return;
    }
    if (size + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length + 2);
    }
    bounds[size++] = from;
    bounds[size++] = until;
  }

  /** Replaces this set by the days in both others, neither of which may be this one. */
  void setIntersection(Ranges x, Ranges y) {
    size = 0;
    int i = 0;
    int j = 0;
    while (i < x.size && j < y.size) {
      int first = Math.max(x.bounds[i], y.bounds[j]);
      int last = Math.min(x.bounds[i + 1], y.bounds[j + 1]);
      if (first <= last) {
        append(first, last);
      }
      if (x.bounds[i + 1] < y.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
  }

  /** Replaces this set by the days in at least one of the others, neither of which may be this. */
  void setUnion(Ranges x, Ranges y) {
    size = 0;
    int i = 0;
    int j = 0;
    while (i < x.size || j < y.size) {
      if (j >= y.size || (i < x.size && x.bounds[i] <= y.bounds[j])) {
        append(x.bounds[i], x.bounds[i + 1]);
        i += 2;
      } else {
        append(y.bounds[j], y.bounds[j + 1]);
        j += 2;
      }
    }
  }

  /** Replaces this set by the days that are not in the other, which may not be this. */
  void setComplement(Ranges x) {
    size = 0;
    int next = START;
    for (int i = 0; i < x.size; i += 2) {
      if (x.bounds[i] > next) {
        append(next, x.bounds[i] - 1);
      }
      if (x.bounds[i + 1] == EpochDays.OPEN) {
        return;
      }
      next = Math.max(next, x.bounds[i + 1] + 1);
    }
    append(next, EpochDays.OPEN);
  }

  /** Replaces this set by the days of another within a range. */
  void setClipped(Ranges other, int from, int until) {
    size = 0;
    for (int i = 0; i < other.size && other.bounds[i] <= until; i += 2) {
      int first = Math.max(other.bounds[i], from);
      int last = Math.min(other.bounds[i + 1], until);
      if (first <= last) {
        append(first, last);
      }
    }
  }

  /** Drops the days outside a range. */
  void clip(int from, int until) {
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      int first = Math.max(bounds[i], from);
      int last = Math.min(bounds[i + 1], until);
      if (first <= last) {
        bounds[kept++] = first;
        bounds[kept++] = last;
      }
    }
    size = kept;
  }

  /** Drops the days of one range. */
  void remove(int from, int until) {
    int i = 0;
    while (i < size && bounds[i + 1] < from) {
      i += 2;
    }
    if (i == size || bounds[i] > until) {
      return;
    }
    if (bounds[i] < from && bounds[i + 1] > until) {
      split(i, from, until);
      return;
    }
    if (bounds[i] < from) {
      bounds[i + 1] = from - 1;
      i += 2;
    }
    int gone = i;
    while (gone < size && bounds[gone + 1] <= until) {
      gone += 2;
    }
    if (gone < size && bounds[gone] <= until) {
      bounds[gone] = until + 1;
    }
    if (gone > i) {
      System.arraycopy(bounds, gone, bounds, i, size - gone);
      size -= gone - i;
    }
  }

  private void split(int at, int from, int until) {
    if (size + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length + 2);
    }
    System.arraycopy(bounds, at, bounds, at + 2, size - at);
    size += 2;
    bounds[at + 1] = from - 1;
    bounds[at + 2] = until + 1;
  }

  boolean contains(int day) {
    return indexOf(day) >= 0;
  }

  /** Whether every day of another set is in this one. */
  boolean containsAll(Ranges other) {
    int i = 0;
    for (int j = 0; j < other.size; j += 2) {
      while (i < size && bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      }
      if (i >= size || bounds[i] > other.bounds[j]) {
        return false;
      }
    }
    return true;
  }

  /** The index of the range in which a day lies, or -1. */
  int indexOf(int day) {
    for (int i = 0; i < size; i += 2) {
      if (day < bounds[i]) {
        return -1;
      }
      if (day <= bounds[i + 1]) {
        return i >> 1;
      }
    }
    return -1;
  }

  /** The index of the range that contains a day or else is the first after it, or -1. */
  int indexFrom(int day) {
    for (int i = 0; i < size; i += 2) {
      if (day <= bounds[i + 1]) {
        return i >> 1;
      }
    }
    return -1;
  }

  int last() {
    return bounds[size - 1];
  }

  int first() {
    return bounds[0];
  }
}
