package jp.sesshu.eligibility.internal;

/** A requirement that asks nothing of the person: the same days for everybody. */
record FixedNode(Ranges days) implements DayNode {

  @Override
  public void days(Workspace w, Ranges out) {
    out.set(days);
  }

  @Override
  public Ranges view(Workspace w, Ranges room) {
    return days;
  }

  @Override
  public boolean holds(Workspace w, int day) {
    return days.contains(day);
  }
}
