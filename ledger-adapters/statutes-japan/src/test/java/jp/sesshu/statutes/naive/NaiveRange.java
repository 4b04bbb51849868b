package jp.sesshu.statutes.naive;

/** Days from one to another, both included. */
record NaiveRange(int from, int until) {

  /** Until no day that could be named. */
  static final int OPEN = Integer.MAX_VALUE;

  boolean has(int day) {
    return day >= from && day <= until;
  }

  @Override
  public String toString() {
    String end = until == OPEN ? "" : NaiveCalendar.text(until);
    return NaiveCalendar.text(from) + "/" + end;
  }
}
