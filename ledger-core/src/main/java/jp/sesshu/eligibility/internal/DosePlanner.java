package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.StandardPeriod;
import org.jspecify.annotations.Nullable;

/** Finds the dose that may be given next, by the editions in force from the judging day on. */
final class DosePlanner {

  private Option[][] options = new Option[0][0];

  /** Plans a term; leaves {@link Judgement#hasNext} false if nothing can be given any more. */
  void plan(CompiledProgramme p, Workspace w, Judgement j, int t) {
    int methods = methodCount(p, t);
    makeRoom(p.groups.length, methods);
    int lead = -1;
    Option leading = null;
    Ranges together = w.borrow();
    Ranges both = w.borrow();
    Ranges alike = w.borrow();
    together.setAll();
    for (int g = 0; g < p.groups.length; g++) {
      if (needs(p, w, j, t, g) && !isPlanned(p, w, j, t, g)) {
        for (int m = 0; m < methods; m++) {
          consider(p, w, j, t, g, m, options[g][m]);
        }
        Option best = choose(j.progress[t].of[g], options[g], methods, w.asOf);
        if (best != null) {
          sameDose(p, w, j, t, options[g], best, alike);
          both.setIntersection(together, alike);
          together.set(both);
          if (leading == null || best.remaining > leading.remaining) {
            leading = best;
            lead = g;
          }
        }
      } else {
        close(options[g], methods);
      }
    }
    if (leading != null) {
      propose(p, w, j, t, lead, leading, together);
    }
    w.release();
    w.release();
    w.release();
  }

  /** Whether a lower group had the same doses and is given the same products. */
  private static boolean isPlanned(
      CompiledProgramme p, Workspace w, Judgement j, int t, int group) {
    for (int g = 0; g < group; g++) {
      if (j.progress[t].of[g] == j.progress[t].of[group]
          && p.alike[t][g][group]
          && needs(p, w, j, t, g)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The days on which the same dose may be given by any method that is planned, or, once the method
   * to propose is withdrawn, by one that stood back.
   */
  private static void sameDose(
      CompiledProgramme p, Workspace w, Judgement j, int t, Option[] row, Option best, Ranges out) {
    out.set(best.days);
    int last = best.days.last();
    boolean withdrawn = isWithdrawn(p, j, t, row, best, last);
    Ranges both = w.borrow();
    Ranges more = w.borrow();
    for (int m = 0; m < methodCount(p, t); m++) {
      boolean goesOn = row[m].planned || (withdrawn && row[m].open);
      if (goesOn && row[m] != best && label(row[m]).equals(label(best))) {
        more.set(row[m].days);
        if (!row[m].planned) {
          more.clip(last + 1, EpochDays.OPEN);
        }
        both.setUnion(out, more);
        out.set(both);
      }
    }
    w.release();
    w.release();
  }

  /**
   * Whether the text has the method, or a product for the dose, no more on the first day after its
   * last one that the person belongs to the programme.
   */
  private static boolean isWithdrawn(
      CompiledProgramme p, Judgement j, int t, Option[] row, Option best, int last) {
    Ranges net = j.termNet[t];
    int at = last == EpochDays.OPEN ? -1 : net.indexFrom(last + 1);
    int e = at < 0 ? -1 : p.methodsOn(Math.max(net.from(at), last + 1));
    CompiledTerm term = e < 0 ? null : p.editions[e].terms()[t];
    if (term == null) {
      return false;
    }
    CompiledMethod method = term.methods()[Arrays.asList(row).indexOf(best)];
    return method == null || !method.hasProductFor(best.dose);
  }

  private static String label(Option option) {
    CompiledMethod method = option.method;
    return method == null ? "" : method.doses[option.dose].rule().label();
  }

  private void propose(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      int t,
      int lead,
      Option leading,
      Ranges together) {
    int at = together.indexFrom(w.asOf);
    j.hasNext = true;
    j.from = at >= 0 ? together.from(at) : leading.from;
    j.until = at >= 0 ? together.until(at) : leading.until;
    Progress progress = j.progress[t].of[lead];
    j.valid = progress.count;
    j.remaining = leading.remaining;
    j.required = j.valid + j.remaining;
    CompiledMethod method = leading.method;
    if (method != null) {
      CompiledDose dose = method.doses[leading.dose];
      j.label = dose.rule().label();
      standard(w, j, dose, progress);
    }
    Offer.collect(p, w, j, t, options, Math.max(j.from, w.asOf));
  }

  private static void standard(Workspace w, Judgement j, CompiledDose dose, Progress progress) {
    j.standardFrom = Judgement.NONE;
    j.standardUntil = EpochDays.OPEN;
    StandardPeriod standard = dose.rule().standard();
    if (standard == null) {
      return;
    }
    DayNode on = dose.standardOn();
    if (on != null) {
      Ranges days = w.borrow();
      on.days(w, days);
      if (!days.isEmpty()) {
        j.standardFrom = days.first();
        j.standardUntil = days.last();
      }
      w.release();
    }
    int anchor = CompiledSpacing.anchor(standard.since(), 0, progress);
    Interval least = standard.atLeast();
    if (least != null && anchor != CompiledSpacing.NO_DOSE) {
      j.standardFrom = Math.max(j.standardFrom, least.firstDayAfter(anchor));
    }
    Interval most = standard.atMost();
    if (most != null && anchor != CompiledSpacing.NO_DOSE) {
      j.standardUntil = Math.min(j.standardUntil, most.lastDayWithin(anchor));
    }
    if (j.standardFrom > j.standardUntil) {
      j.standardFrom = Judgement.NONE;
      j.standardUntil = EpochDays.OPEN;
    }
  }

  /** Whether doses against a group of diseases are still missing. */
  static boolean needs(CompiledProgramme p, Workspace w, Judgement j, int t, int g) {
    return !j.progress[t].of[g].complete && !isHad(p, w, g);
  }

  private static boolean isHad(CompiledProgramme p, Workspace w, int g) {
    if (!w.hadAny()) {
      return false;
    }
    CompiledEdition edition = p.editions[p.editionBegunBy(w.asOf)];
    return edition.edition().pastInfectionBars() && WindowFinder.hadGroup(w, p.groups[g]) <= w.asOf;
  }

  static int methodCount(CompiledProgramme p, int t) {
    return p.runs[t].length;
  }

  private void makeRoom(int groups, int methods) {
    if (options.length < groups || options[0].length < methods) {
      int width = Math.max(methods, options.length == 0 ? 0 : options[0].length);
      options = new Option[Math.max(groups, options.length)][width];
      for (Option[] row : options) {
        for (int i = 0; i < row.length; i++) {
          row[i] = new Option();
        }
      }
    }
  }

  private static void close(Option[] row, int methods) {
    for (int m = 0; m < methods; m++) {
      row[m].open = false;
      row[m].planned = false;
    }
  }

  private static void consider(
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

  /** Marks the options that are planned and returns the one to propose, or null. */
  private static @Nullable Option choose(Progress progress, Option[] row, int methods, int asOf) {
    boolean anyPreferred = false;
    for (int m = 0; m < methods; m++) {
      anyPreferred |= row[m].open && isPreferred(row[m], progress);
    }
    Option best = null;
    for (int m = 0; m < methods; m++) {
      Option option = row[m];
      option.planned =
          option.open
              && (!anyPreferred || isPreferred(option, progress))
              && !(progress.count > 0 && standsBack(option, row));
      if (option.planned && (best == null || isBetter(option, best, progress, asOf))) {
        best = option;
      }
    }
    return best;
  }

  /**
   * A method by which something can be given comes before one that only weighs what was; then the
   * method of the product the series was begun with, then the earlier day to come, then fewer
   * doses.
   */
  private static boolean isBetter(Option option, Option best, Progress progress, int asOf) {
    boolean gives = gives(option);
    if (gives != gives(best)) {
      return gives;
    }
    if (progress.count > 0) {
      boolean own = isOwn(option, progress);
      if (own != isOwn(best, progress)) {
        return own;
      }
    }
    int sooner = Math.max(best.from, asOf) - Math.max(option.from, asOf);
    return sooner > 0 || (sooner == 0 && option.remaining < best.remaining);
  }

  private static boolean gives(Option option) {
    CompiledMethod method = option.method;
    return method != null && method.productNumbers.length > 0;
  }

  private static boolean isOwn(Option option, Progress progress) {
    CompiledMethod method = option.method;
    return method != null && method.isProduct[progress.vaccine[0]];
  }

  private static boolean isPreferred(Option option, Progress progress) {
    CompiledMethod method = option.method;
    return progress.count > 0 && method != null && method.preferredAfter[progress.vaccine[0]];
  }

  private static boolean standsBack(Option option, Option[] row) {
    CompiledMethod method = option.method;
    if (method != null) {
      for (int other : method.yieldsTo) {
        if (row[other].open) {
          return true;
        }
      }
    }
    return false;
  }
}
