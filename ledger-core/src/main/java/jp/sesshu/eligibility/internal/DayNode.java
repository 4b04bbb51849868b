package jp.sesshu.eligibility.internal;

/** A compiled requirement: fills a set with the days on which the person at hand meets it. */
interface DayNode {

  /** Every day. */
  DayNode ALWAYS = (w, out) -> out.setAll();

  void days(Workspace w, Ranges out);

  /** Whether the person meets it on a day. */
  default boolean holds(Workspace w, int day) {
    Ranges days = w.borrow();
    days(w, days);
    boolean holds = days.contains(day);
    w.release();
    return holds;
  }
}
