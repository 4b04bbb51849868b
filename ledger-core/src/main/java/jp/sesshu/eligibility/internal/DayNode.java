package jp.sesshu.eligibility.internal;

/** A compiled requirement: fills a set with the days on which the person at hand meets it. */
interface DayNode {

  /** Every day. */
  DayNode ALWAYS = (w, out) -> out.setAll();

  void days(Workspace w, Ranges out);

  /** The same days without copying them where they stand ready; only to be read. */
  default Ranges view(Workspace w, Ranges room) {
    days(w, room);
    return room;
  }

  /** Whether the person meets it on a day. */
  default boolean holds(Workspace w, int day) {
    Ranges days = w.borrow();
    days(w, days);
    boolean holds = days.contains(day);
    w.release();
    return holds;
  }
}
