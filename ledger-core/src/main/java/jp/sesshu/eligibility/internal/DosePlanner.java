package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.StandardPeriod;

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
          OptionFinder.find(p, w, j, t, g, m, options[g][m]);
        }
        Option best = OptionChoice.choose(j.progress[t].of[g], options[g], methods, w.asOf);
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
}
