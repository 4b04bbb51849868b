package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.Interval;

/** The days on which one dose of one method may be given while the method stays as it is. */
final class DoseDays {

  private DoseDays() {}

  static void find(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      int g,
      MethodRun run,
      int windowFrom,
      int k,
      Ranges out) {
    out.clear();
    CompiledMethod method = run.method();
    CompiledDose dose = method.doses[k];
    Progress progress = j.progress[t].of[g];
    Ranges allowed = w.borrow();
    within(w, j.termNet[t], run, windowFrom, dose, progress, allowed);
    if (allowed.isEmpty()) {
      w.release();
      return;
    }
    if (method.productNumbers.length == 0) {
      if (method.concerns(p.covers[g])) {
        out.set(allowed);
      }
    } else {
      products(p, w, j, t, g, method, k, progress, allowed, out);
    }
    w.release();
  }

  /** Narrows a term's days from a window on by the run, the spacings and the dose's own days. */
  private static void within(
      Workspace w,
      Ranges term,
      MethodRun run,
      int windowFrom,
      CompiledDose dose,
      Progress progress,
      Ranges out) {
    CompiledMethod method = run.method();
    int first = Math.max(windowFrom, run.from());
    if (progress.count > 0) {
      first = Math.max(first, progress.day[progress.count - 1] + 1);
    }
    out.setClipped(term, first, run.until());
    for (CompiledSpacing spacing : dose.spacings()) {
      if (spacing.with() == null) {
        space(w, method, spacing, progress, out);
      }
    }
    narrow(w, out, dose.on());
    if (progress.count == 0) {
      narrow(w, out, method.start);
    }
  }

  private static void space(
      Workspace w, CompiledMethod method, CompiledSpacing spacing, Progress progress, Ranges out) {
    if (!spacing.applies(method, progress)) {
      return;
    }
    int anchor = spacing.anchor(progress);
    if (anchor != CompiledSpacing.NO_DOSE) {
      Interval least = spacing.atLeast();
      Interval most = spacing.atMost();
      out.clip(
          least == null ? Ranges.START : least.firstDayAfter(anchor),
          most == null ? EpochDays.OPEN : most.lastDayWithin(anchor));
    }
    narrow(w, out, spacing.on());
  }

  /** Leaves the days on which one product may be the dose, as far as that depends on it. */
  static void ofProduct(
      Workspace w, CompiledMethod method, int k, Progress progress, int vaccine, Ranges days) {
    narrow(w, days, method.productOn[vaccine]);
    for (CompiledSpacing spacing : method.doses[k].spacings()) {
      if (spacing.with() != null && spacing.concerns(vaccine)) {
        space(w, method, spacing, progress, days);
      }
    }
  }

  private static void narrow(
      Workspace w, Ranges days, @org.jspecify.annotations.Nullable DayNode by) {
    if (by != null && !days.isEmpty()) {
      Ranges part = w.borrow();
      Ranges both = w.borrow();
      both.setIntersection(days, by.view(w, part));
      days.set(both);
      w.release();
      w.release();
    }
  }

  private static void products(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      int g,
      CompiledMethod method,
      int k,
      Progress progress,
      Ranges allowed,
      Ranges out) {
    Ranges part = w.borrow();
    Ranges both = w.borrow();
    for (int vaccine : method.productNumbers) {
      if (p.covers[g][vaccine] && method.doses[k].permits(vaccine)) {
        if (p.limitsProducts) {
          part.setIntersection(allowed, WindowFinder.daysOf(p, w, j, t, vaccine, both));
        } else {
          part.set(allowed);
        }
        ofProduct(w, method, k, progress, vaccine, part);
        CrossIntervals.subtract(w, vaccine, part);
        if (out.isEmpty()) {
          out.set(part);
        } else {
          both.setUnion(out, part);
          out.set(both);
        }
      }
    }
    w.release();
    w.release();
  }
}
