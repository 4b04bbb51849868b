package jp.sesshu.eligibility.internal;

/**
 * A requirement that asks about one person; of whom nothing asked is known, the answer is found
 * once for each {@link Cohort}.
 */
record PersonNode(int number, DayNode requirement, Asked asked) implements DayNode {

  @Override
  public void days(Workspace w, Ranges out) {
    if (w.knowsNothingOf(asked)) {
      out.set(w.cohort.days(number, requirement, w));
    } else {
      requirement.days(w, out);
    }
  }

  @Override
  public Ranges view(Workspace w, Ranges room) {
    if (w.knowsNothingOf(asked)) {
      return w.cohort.days(number, requirement, w);
    }
    requirement.days(w, room);
    return room;
  }

  @Override
  public boolean holds(Workspace w, int day) {
    return w.knowsNothingOf(asked)
        ? w.cohort.days(number, requirement, w).contains(day)
        : requirement.holds(w, day);
  }
}
