package jp.sesshu.eligibility.internal;

/** A requirement that birth and sex alone decide: evaluated once for each {@link Cohort}. */
record CohortNode(int number, DayNode requirement) implements DayNode {

  @Override
  public void days(Workspace w, Ranges out) {
    out.set(w.cohort.days(number, requirement, w));
  }

  @Override
  public Ranges view(Workspace w, Ranges room) {
    return w.cohort.days(number, requirement, w);
  }

  @Override
  public boolean holds(Workspace w, int day) {
    return w.cohort.days(number, requirement, w).contains(day);
  }
}
