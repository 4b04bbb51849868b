package jp.sesshu.eligibility.internal;

/** The days on which a vaccine may not follow a different one given before. */
final class CrossIntervals {

  private CrossIntervals() {}

  /** Whether a dose given keeps a later vaccine away on a day. */
  static boolean blocks(Workspace w, int dose, int later, int day) {
    Vaccines vaccines = w.book.vaccines;
    int earlier = w.doseVaccine[dose];
    int given = w.doseDay[dose];
    for (int r = 0; given < day && r < vaccines.crossCount(earlier, later); r++) {
      if (vaccines.crossFrom(earlier, later, r) <= day
          && day <= vaccines.crossUntil(earlier, later, r)
          && day < vaccines.cross(earlier, later, r).interval().firstDayAfter(given)) {
        return true;
      }
    }
    return false;
  }

  static boolean blocked(Workspace w, int later, int day) {
    if (w.keptAwayUntil < day) {
      return false;
    }
    for (int i = w.dosesByAsOf - 1; i >= 0; i--) {
      if (w.keepsAway[i] >= day && blocks(w, i, later, day)) {
        return true;
      }
    }
    return false;
  }

  /** Takes out of a set the days on which a vaccine is kept away. */
  static void subtract(Workspace w, int later, Ranges days) {
    if (days.isEmpty() || w.keptAwayUntil < days.first()) {
      return;
    }
    for (int i = w.dosesByAsOf - 1; i >= 0 && !days.isEmpty(); i--) {
      if (w.keepsAway[i] >= days.first()) {
        subtract(w, i, later, days);
      }
    }
  }

  private static void subtract(Workspace w, int dose, int later, Ranges days) {
    Vaccines vaccines = w.book.vaccines;
    int earlier = w.doseVaccine[dose];
    int given = w.doseDay[dose];
    for (int r = 0; r < vaccines.crossCount(earlier, later); r++) {
      int free = vaccines.cross(earlier, later, r).interval().firstDayAfter(given);
      int from = Math.max(given + 1, vaccines.crossFrom(earlier, later, r));
      int until = Math.min(free - 1, vaccines.crossUntil(earlier, later, r));
      if (from <= until) {
        days.remove(from, until);
      }
    }
  }
}
