package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.ReasonCode;

/** Fills a dose into the series of every group of diseases that its vaccine is against. */
final class GroupFiller {

  private GroupFiller() {}

  /** Says what a dose of a term's days is worth, and adds it where it is worth something. */
  static void fill(
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
}
