package jp.sesshu.eligibility.internal;

import java.util.Arrays;

/** How far the series against one group of diseases has come in one term; refilled. */
final class Progress {

  int count;
  int[] day = new int[8];
  int[] vaccine = new int[8];

  /** The vaccines given, a bit each. */
  final long[] vaccines;

  int primaries;
  int boosters;

  /** The number of the booster that follows the last one given: those passed over do not return. */
  int nextBooster;

  /** Of the primary doses not yet given, how many are left out in the method last asked. */
  int primariesLeftOut;

  boolean complete;

  /** The number of the method that was run through, or -1. */
  int completedBy = -1;

  /**
   * The last day of the series left to another programme, once that is run through; it is no dose
   * of this series and stays when the series begins anew.
   */
  int leftUntil = CompiledSpacing.NO_DOSE;

  /** Whether completed by doses that make more unnecessary rather than by filling the series. */
  boolean enough;

  Progress(int vaccineCount) {
    vaccines = new long[words(vaccineCount)];
  }

  /** How many words hold a bit for each of so many vaccines. */
  static int words(int vaccineCount) {
    return (vaccineCount + 63) >> 6;
  }

  void clear() {
    if (count == 0 && !complete) {
      return; // nothing was ever added
    }
    Arrays.fill(vaccines, 0);
    count = 0;
    primaries = 0;
    boosters = 0;
    nextBooster = 0;
    primariesLeftOut = 0;
    complete = false;
    completedBy = -1;
    enough = false;
  }

  /** Takes over what another has. */
  void copy(Progress other) {
    if (day.length < other.count) {
      day = new int[other.day.length];
      vaccine = new int[other.day.length];
    }
    System.arraycopy(other.day, 0, day, 0, other.count);
    System.arraycopy(other.vaccine, 0, vaccine, 0, other.count);
    System.arraycopy(other.vaccines, 0, vaccines, 0, vaccines.length);
    count = other.count;
    primaries = other.primaries;
    boosters = other.boosters;
    nextBooster = other.nextBooster;
    primariesLeftOut = other.primariesLeftOut;
    complete = other.complete;
    completedBy = other.completedBy;
    enough = other.enough;
    leftUntil = other.leftUntil;
  }

  /**
   * Whether doses are missing again because a later edition asks more of the same method, or of
   * others if it takes the series no more.
   */
  void reopen(Workspace w, CompiledTerm term) {
    if (complete && completedBy >= 0) {
      CompiledMethod method = term.methods()[completedBy];
      if (method != null && method.isOf(this)) {
        complete = !asksMore(w, method);
      } else if (method != null) {
        for (CompiledMethod other : term.methods()) {
          complete &= other == null || !other.isOf(this) || !asksMore(w, other);
        }
      }
    }
  }

  private boolean asksMore(Workspace w, CompiledMethod method) {
    boolean begins = count == 0 || method.start == null || method.start.holds(w, day[0]);
    return begins && method.next(w, this) < method.doses.length;
  }

  void add(int on, int of, boolean booster) {
    if (count == day.length) {
      day = Arrays.copyOf(day, 2 * count);
      vaccine = Arrays.copyOf(vaccine, 2 * count);
    }
    day[count] = on;
    vaccine[count] = of;
    vaccines[of >> 6] |= 1L << of;
    count++;
    if (booster) {
      boosters++;
    } else {
      primaries++;
    }
  }
}
