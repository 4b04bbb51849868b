package jp.sesshu.eligibility.internal;

/** Finds the days on which the next dose may be given by one method, in all editions to come. */
final class OptionFinder {

  private OptionFinder() {}

  /** Fills an option in: the first dose that can still be given, lapsed rounds passed over. */
  static void find(
      CompiledProgramme p, Workspace w, Judgement j, int t, int g, int m, Option option) {
    option.open = false;
    option.planned = false;
    Progress progress = j.progress[t].of[g];
    Ranges net = j.termNet[t];
    int window = net.indexFrom(w.asOf);
    if (window < 0) {
      return;
    }
    int windowFrom = net.from(window);
    Ranges days = w.borrow();
    boolean goesOn = true;
    for (int skips = 0; goesOn; skips++) {
      daysWithout(p, w, j, t, g, m, skips, windowFrom, days);
      int at = days.indexFrom(w.asOf);
      boolean sooner = at >= 0 && days.from(at) < Math.max(option.from, w.asOf);
      if (at >= 0 && (!option.open || sooner)) {
        option.days.set(days);
        option.open = true;
        option.from = days.from(at);
        option.until = days.until(at);
        settle(p, w, t, progress, m, skips, option);
      }
      boolean isToday = option.open && option.from <= w.asOf;
      goesOn = !isToday && mayLapse(w, p.runs[t][m], progress, skips, windowFrom);
    }
    w.release();
  }

  /** Notes the dose as the edition of the proposed day has it. */
  private static void settle(
      CompiledProgramme p, Workspace w, int t, Progress progress, int m, int skips, Option option) {
    option.edition = p.methodsOn(Math.max(option.from, w.asOf));
    CompiledTerm term = option.edition < 0 ? null : p.editions[option.edition].terms()[t];
    CompiledMethod method = term == null ? null : term.methods()[m];
    option.method = method;
    if (method != null) {
      option.dose = skip(w, method, progress, skips);
      option.remaining =
          method.remainingFrom(w, progress, option.dose, Math.max(option.from, w.asOf));
    }
  }

  /** The next dose after a number of lapsed ones; {@code doses.length} if one may not lapse. */
  private static int skip(Workspace w, CompiledMethod method, Progress progress, int skips) {
    int k = method.next(w, progress);
    for (int i = 0; i < skips && k < method.doses.length; i++) {
      k = method.doses[k].mayLapse() ? method.after(w, progress, k) : method.doses.length;
    }
    return k;
  }

  /** Whether the series may go on without the dose after {@code skips} lapsed ones as well. */
  private static boolean mayLapse(
      Workspace w, MethodRun[] runs, Progress progress, int skips, int windowFrom) {
    for (MethodRun run : runs) {
      CompiledMethod method = run.method();
      if (run.until() >= windowFrom && fits(w, method, progress)) {
        int k = skip(w, method, progress, skips);
        if (k < method.doses.length && method.doses[k].mayLapse()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Collects the days of the dose after {@code skips} lapsed ones. Of the days before the judging
   * day only those are asked for that run on into it, hence the latest run comes first.
   */
  private static void daysWithout(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      int g,
      int m,
      int skips,
      int windowFrom,
      Ranges out) {
    out.clear();
    Progress progress = j.progress[t].of[g];
    Ranges part = w.borrow();
    MethodRun[] runs = p.runs[t][m];
    for (int r = runs.length - 1; r >= 0 && runs[r].until() >= windowFrom; r--) {
      MethodRun run = runs[r];
      if (run.until() < w.asOf && (out.isEmpty() || out.first() > run.until() + 1)) {
        break;
      }
      CompiledMethod method = run.method();
      if (fits(w, method, progress)) {
        int k = skip(w, method, progress, skips);
        if (k < method.doses.length) {
          DoseDays.find(p, w, j, t, g, run, windowFrom, k, part);
          add(w, part, out);
        }
      }
    }
    w.release();
  }

  private static void add(Workspace w, Ranges part, Ranges out) {
    if (out.isEmpty()) {
      out.set(part);
    } else if (!part.isEmpty()) {
      Ranges either = w.borrow();
      either.setUnion(out, part);
      out.set(either);
      w.release();
    }
  }

  private static boolean fits(Workspace w, CompiledMethod method, Progress progress) {
    return method.isOf(progress)
        && (progress.count == 0 || method.start == null || method.start.holds(w, progress.day[0]));
  }
}
