package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.ProgrammeRules.SeriesPeriod;
import jp.sesshu.eligibility.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Judges the doses given, in order, each by the law of its own day. */
final class DoseJudge {

  private DoseJudge() {}

  /** Judges them; {@code left} is what they are worth in a programme to which they are left. */
  static void judge(CompiledProgramme p, Workspace w, Judgement j, @Nullable Judgement left) {
    int last = left == null ? -1 : begin(p, w, j, left);
    int i = w.nextDoseFor(p.number, 0);
    while (i < w.doseCount) {
      if (left != null && left.evaluation(i) == Evaluation.VALID) {
        j.evaluate(i, Evaluation.NOT_COUNTED, ReasonCode.OTHER_PROGRAMME);
        leave(p, j, i == last ? w.doseDay[i] : CompiledSpacing.NO_DOSE);
      } else if (!deemed(p, w, j, i)) {
        judge(p, w, j, i);
      }
      i = w.nextDoseFor(p.number, i + 1);
    }
    int e = p.methodsOn(w.asOf);
    for (int t = 0; t < p.termCount; t++) {
      enterPeriod(p, w, j, t, w.asOf, false);
      CompiledTerm term = e < 0 ? null : p.editions[e].terms()[t];
      for (int g = 0; term != null && g < p.groups.length; g++) {
        j.progress[t].of[g].reopen(w, term);
      }
    }
  }

  /** Forgets what was left of others; the last dose of the series left, or -1 while it lasts. */
  private static int begin(CompiledProgramme p, Workspace w, Judgement j, Judgement left) {
    leave(p, j, CompiledSpacing.NO_DOSE);
    int last = -1;
    if (left.isRunThrough(w.book.programmes[p.leavesTo])) {
      for (int i = w.nextDoseFor(p.number, 0);
          i < w.doseCount;
          i = w.nextDoseFor(p.number, i + 1)) {
        last = left.evaluation(i) == Evaluation.VALID ? i : last;
      }
    }
    return last;
  }

  private static void leave(CompiledProgramme p, Judgement j, int until) {
    for (int t = 0; t < p.termCount; t++) {
      j.progress[t].leave(until);
    }
  }

  private static boolean deemed(CompiledProgramme p, Workspace w, Judgement j, int i) {
    int vaccine = w.doseVaccine[i];
    for (CompiledDeeming deeming : p.deemings) {
      if (deeming.by() < 0 && deeming.covers(vaccine, w.doseDay[i])) {
        if (isRepeated(w, i)) {
          j.evaluate(i, Evaluation.NOT_VALID, ReasonCode.SAME_DAY);
          return true;
        }
        TermProgress term = j.progress[0];
        term.part(p.covers, vaccine);
        for (int g = 0; g < p.groups.length; g++) {
          if (p.covers[g][vaccine] && !term.isShared(g)) {
            Progress progress = term.of[g];
            progress.add(w.doseDay[i], vaccine, false);
            if (deeming.enough() > 0 && progress.count >= deeming.enough()) {
              progress.complete = true;
              progress.enough = true;
            }
          }
        }
        j.evaluate(i, Evaluation.VALID, ReasonCode.DEEMED);
        return true;
      }
    }
    return false;
  }

  private static void judge(CompiledProgramme p, Workspace w, Judgement j, int i) {
    int day = w.doseDay[i];
    boolean early = day < p.editions[0].from();
    int e = p.methodsOn(day);
    if (e < 0 && (early || !w.isRegular(i))) {
      e = p.editionBegunBy(day);
    }
    int deemedBy = w.isRegular(i) ? -1 : deemedBy(p, w.doseVaccine[i], day);
    e = deemedBy >= 0 ? deemedBy : e;
    for (int t = 0; e >= 0 && t < p.termCount; t++) {
      CompiledTerm term = p.editions[e].terms()[t];
      if (term != null) {
        int belongs = belongs(p, w, j, term, t, i, early);
        if (belongs != NOT) {
          enterPeriod(p, w, j, t, day, early);
          GroupFiller.fill(p, w, j, term, t, i, belongs == LENIENT);
          if (early) {
            j.reasons[i] |= Judgement.bit(ReasonCode.BEFORE_FIRST_EDITION);
          }
          if (deemedBy >= 0 && j.evaluation(i) == Evaluation.VALID) {
            j.reasons[i] |= Judgement.bit(ReasonCode.DEEMED);
          }
          return;
        }
      }
    }
    outside(p, w, j, i);
  }

  /** Whether the dose before is of the same vaccine and day: one dose, written down twice. */
  private static boolean isRepeated(Workspace w, int i) {
    return i > 0 && w.doseDay[i - 1] == w.doseDay[i] && w.doseVaccine[i - 1] == w.doseVaccine[i];
  }

  /** The edition by which a dose is judged as if it had been in force, or -1. */
  private static int deemedBy(CompiledProgramme p, int vaccine, int day) {
    for (CompiledDeeming deeming : p.deemings) {
      if (deeming.by() >= 0 && deeming.covers(vaccine, day)) {
        return deeming.by();
      }
    }
    return -1;
  }

  private static final int NOT = 0;
  private static final int STRICT = 1;
  private static final int LENIENT = 2;

  private static int belongs(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      CompiledTerm term,
      int t,
      int i,
      boolean early) {
    int vaccine = w.doseVaccine[i];
    int day = w.doseDay[i];
    boolean lenient = early || !w.isRegular(i) || !p.everProduct[t][vaccine];
    int belongs = NOT;
    if (!lenient) {
      belongs = WindowFinder.opensFor(p, w, j, t, vaccine, day) ? STRICT : NOT;
    }
    boolean elsewhere = term.countsElsewhere() && p.siblings.length > 0;
    if (belongs == NOT && (lenient || elsewhere)) {
      boolean counts = term.countable().holds(w, day) || (lenient && j.termWindow[t].contains(day));
      belongs = counts ? LENIENT : NOT;
    }
    return belongs;
  }

  /** The period of doses that fell to days like those of a window, before there was a law. */
  private static final int EARLIER = Integer.MAX_VALUE;

  /** Whether the days like those of a window that hold a day are over before a window begins. */
  private static boolean isOver(CompiledProgramme p, Workspace w, int t, int day, int begins) {
    CompiledTerm term = p.editions[0].terms()[t];
    Ranges days = w.borrow();
    if (term != null) {
      term.countable().days(w, days);
    }
    int at = days.indexFrom(day);
    boolean over = at >= 0 && days.from(at) <= day && days.until(at) < begins;
    w.release();
    return over;
  }

  /** Starts the series anew if it is run through once a period and the day lies in another. */
  private static void enterPeriod(
      CompiledProgramme p, Workspace w, Judgement j, int t, int day, boolean early) {
    int key = 0;
    if (p.rules.series() == SeriesPeriod.FISCAL_YEAR) {
      key = EpochDays.fiscalYear(day);
    } else if (p.rules.series() == SeriesPeriod.WINDOW) {
      key = j.termWindow[t].indexFrom(day);
      if (key < 0) {
        key = j.termWindow[t].count() - 1; // after the last one, that one's doses are asked for
      } else if (early && isOver(p, w, t, day, j.termWindow[t].from(key))) {
        key = EARLIER;
      }
    } else {
      return;
    }
    if (j.periodKey[t] != key) {
      j.periodKey[t] = key;
      j.progress[t].clear(p.groups.length);
    }
  }

  private static void outside(CompiledProgramme p, Workspace w, Judgement j, int i) {
    int vaccine = w.doseVaccine[i];
    for (int sibling : p.siblings) {
      CompiledProgramme other = w.book.programmes[sibling];
      if (other.relevant[vaccine] && opens(other, w, w.doseDay[i])) {
        j.evaluate(i, Evaluation.NOT_COUNTED, ReasonCode.OTHER_PROGRAMME);
        return;
      }
    }
    Evaluation verdict = w.isRegular(i) ? Evaluation.NOT_VALID : Evaluation.NOT_COUNTED;
    j.evaluate(i, verdict, ReasonCode.OUTSIDE_WINDOW);
  }

  /** Whether a clause of another programme would take a dose of that day. */
  private static boolean opens(CompiledProgramme other, Workspace w, int day) {
    CompiledEdition edition = other.editions[other.editionBegunBy(day)];
    for (CompiledTerm term : edition.terms()) {
      if (term != null && term.countable().holds(w, day)) {
        return true;
      }
    }
    return false;
  }
}
