package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.DoseRule;
import org.jspecify.annotations.Nullable;

/** A dose of a method, compiled. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledDose(
    DoseRule rule,
    boolean booster,
    CompiledSpacing[] spacings,
    @Nullable DayNode on,
    boolean mayLapse,
    int leftOutAfter,
    @Nullable DayNode leftOutGivenOn,
    boolean @Nullable [] only,
    @Nullable DayNode standardOn) {

  boolean permits(int vaccine) {
    return only == null || only[vaccine];
  }

  boolean isLeftOut(Workspace w, Progress progress) {
    return leftOutGivenOn != null
        && leftOutAfter <= progress.count
        && leftOutGivenOn.holds(w, progress.day[leftOutAfter - 1]);
  }

  /** Whether it is left out because a dose with a number is given on a day. */
  boolean isLeftOutBy(Workspace w, int number, int day) {
    return leftOutGivenOn != null && leftOutAfter == number && leftOutGivenOn.holds(w, day);
  }

  /** Whether it may be passed over and has no day from one on. */
  boolean isOver(Workspace w, int day) {
    if (!mayLapse || on == null) {
      return false;
    }
    Ranges days = w.borrow();
    boolean over = on.view(w, days).indexFrom(day) < 0;
    w.release();
    return over;
  }
}
