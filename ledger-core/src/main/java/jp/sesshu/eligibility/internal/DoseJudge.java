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
          fill(p, w, j, term, t, i, belongs == LENIENT);
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

  private static void fill(
      CompiledProgramme p,
      Workspace w,
      Judgement j,
      CompiledTerm term,
      int t,
      int i,
      boolean lenient) {
    int vaccine = w.doseVaccine[i];
    TermProgress progress = j.progress[t];
    progress.part(p.covers, vaccine);
    boolean valid = false;
    boolean surplus = true;
    long reasons = 0;
    for (int g = 0; g < p.groups.length; g++) {
      if (p.covers[g][vaccine] && !progress.isShared(g)) {
        long outcome = fillGroup(w, term, p.everProduct[t], progress.of[g], i, lenient);
        if (outcome >= 0) {
          valid = true;
          reasons |= outcome;
        } else if (outcome != SeriesFiller.SURPLUS) {
          surplus = false;
          if (!valid) {
            reasons |= -outcome;
          }
        }
      }
    }
    if (valid) {
      j.evaluate(i, Evaluation.VALID, reasons & SeriesFiller.REASONS_OF_VALID);
      if (!w.isRegular(i)) {
        j.reasons[i] |= Judgement.bit(ReasonCode.COUNTED_AS_EQUIVALENT);
      }
      if (brokeCrossInterval(w, i)) {
        j.reasons[i] |= Judgement.bit(ReasonCode.CROSS_VACCINE_INTERVAL);
      }
    } else if (surplus) {
      j.evaluate(i, Evaluation.NOT_COUNTED, ReasonCode.SURPLUS);
    } else {
      boolean foreign = lenient && !w.isRegular(i);
      j.evaluate(i, foreign ? Evaluation.NOT_COUNTED : Evaluation.NOT_VALID, reasons);
    }
  }

  private static long fillGroup(
      Workspace w,
      CompiledTerm term,
      boolean[] everProduct,
      Progress progress,
      int i,
      boolean lenient) {
    progress.reopen(w, term);
    if (progress.complete) {
      return SeriesFiller.SURPLUS;
    }
    long own = fillBy(w, term, everProduct, progress, i, lenient, true);
    if (own >= 0 || near(own) >= WEIGHED) {
      return own;
    }
    long other = fillBy(w, term, everProduct, progress, i, lenient, false);
    return other >= 0 || near(other) > near(own) ? other : own;
  }

  /** So near comes a method that could go on from the doses before; its refusal stands. */
  private static final int WEIGHED = 2;

  /**
   * Fills a dose in by the first method that takes it, of those that permit its vaccine themselves
   * or of those that only count it: it is weighed by the text that names it if there is one.
   */
  private static long fillBy(
      Workspace w,
      CompiledTerm term,
      boolean[] everProduct,
      Progress progress,
      int i,
      boolean lenient,
      boolean asProduct) {
    long worst = SeriesFiller.failure(ReasonCode.PRODUCT_NOT_PERMITTED);
    int rank = -1;
    for (int m = 0; m < term.methods().length; m++) {
      CompiledMethod method = term.methods()[m];
      if (method != null && method.isProduct[w.doseVaccine[i]] == asProduct) {
        long outcome = SeriesFiller.fill(w, method, everProduct, progress, i, lenient);
        if (outcome >= 0) {
          progress.completedBy = progress.complete ? m : -1;
          return outcome;
        }
        if (near(outcome) > rank) {
          rank = near(outcome);
          worst = outcome;
        }
      }
    }
    return worst;
  }

  /** How near a failure came to success; where none is asked, another method may ask one more. */
  private static int near(long failure) {
    return failure == SeriesFiller.SURPLUS ? WEIGHED : SeriesFiller.rank(failure);
  }

  /** Whether a dose followed a different vaccine sooner than the notice of its day allowed. */
  private static boolean brokeCrossInterval(Workspace w, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (w.keepsAway[k] >= w.doseDay[i]
          && CrossIntervals.blocks(w, k, w.doseVaccine[i], w.doseDay[i])) {
        return true;
      }
    }
    return false;
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
