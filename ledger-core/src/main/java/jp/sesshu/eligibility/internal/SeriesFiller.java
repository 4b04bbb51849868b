package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.ReasonCode;

/**
 * Tries to fill the next dose of one method with a dose given.
 *
 * <p>Answers are numbers: not negative is success with the bits of its reasons; negative is the
 * bits of why not, negated; {@link #SURPLUS} is that the method asks no further dose.
 */
final class SeriesFiller {

  static final long SURPLUS = Long.MIN_VALUE;

  static final long REASONS_OF_VALID =
      Judgement.bit(ReasonCode.INTERVAL_BY_DOCTOR) | Judgement.bit(ReasonCode.LATE_UNDER_GRACE);

  private SeriesFiller() {}

  static long failure(ReasonCode reason) {
    return -Judgement.bit(reason);
  }

  /** How near a failure came to success; the nearest is the one to report. */
  static int rank(long failure) {
    long bits = -failure;
    if (bits == Judgement.bit(ReasonCode.PRODUCT_NOT_PERMITTED)) {
      return 1;
    } else if (bits == Judgement.bit(ReasonCode.NO_METHOD)) {
      return 0;
    }
    return bits == Judgement.bit(ReasonCode.OUTSIDE_DOSE_WINDOW) ? 2 : 3;
  }

  static long fill(
      Workspace w,
      CompiledMethod method,
      boolean[] everProduct,
      Progress progress,
      int dose,
      boolean lenient) {
    int vaccine = w.doseVaccine[dose];
    int day = w.doseDay[dose];
    if (!method.isOf(progress, vaccine)) {
      return failure(ReasonCode.NO_METHOD);
    }
    boolean counted = method.counted[vaccine] && (!everProduct[vaccine] || !w.isRegular(dose));
    if (!method.isProduct[vaccine] && !counted) {
      return failure(ReasonCode.PRODUCT_NOT_PERMITTED);
    }
    if (progress.count > 0 && progress.day[progress.count - 1] == day) {
      return failure(ReasonCode.SAME_DAY);
    }
    if (method.start != null
        && !method.start.holds(w, progress.count == 0 ? day : progress.day[0])) {
      return failure(ReasonCode.NO_METHOD);
    }
    return fillNext(w, method, progress, vaccine, day, lenient);
  }

  private static long fillNext(
      Workspace w,
      CompiledMethod method,
      Progress progress,
      int vaccine,
      int day,
      boolean lenient) {
    int k = method.next(w, progress);
    long first = 0;
    while (k < method.doses.length) {
      CompiledDose asked = method.doses[k];
      long outcome = check(w, method, asked, progress, vaccine, day, lenient);
      if (outcome >= 0) {
        progress.add(day, vaccine, asked.booster());
        progress.nextBooster = asked.booster() ? method.boosterNumber(k) + 1 : 0;
        progress.complete = method.next(w, progress) >= method.doses.length;
        return outcome;
      }
      first = first == 0 ? outcome : first;
      boolean isPassedOver = asked.mayLapse() && asked.on() != null && !asked.on().holds(w, day);
      if (!isPassedOver) {
        return outcome;
      }
      k = method.after(w, progress, k);
    }
    return first == 0 ? SURPLUS : first;
  }

  private static long check(
      Workspace w,
      CompiledMethod method,
      CompiledDose asked,
      Progress progress,
      int vaccine,
      int day,
      boolean lenient) {
    if (!asked.permits(vaccine)) {
      return failure(ReasonCode.PRODUCT_NOT_PERMITTED);
    }
    if (asked.on() != null && !asked.on().holds(w, day)) {
      return failure(ReasonCode.OUTSIDE_DOSE_WINDOW);
    }
    DayNode productOn = method.productOn[vaccine];
    if (productOn != null && !productOn.holds(w, day)) {
      return failure(ReasonCode.PRODUCT_NOT_PERMITTED);
    }
    long reasons = 0;
    for (CompiledSpacing spacing : asked.spacings()) {
      if (spacing.concerns(vaccine) && spacing.applies(method, progress)) {
        if (spacing.on() != null && !spacing.on().holds(w, day)) {
          boolean ofProduct = spacing.with() != null;
          return failure(ofProduct ? ReasonCode.PRODUCT_NOT_PERMITTED : ReasonCode.TOO_EARLY);
        }
        long outcome = space(spacing, progress, day, lenient);
        if (outcome < 0) {
          return outcome;
        }
        reasons |= outcome;
      }
    }
    return reasons;
  }

  private static long space(CompiledSpacing spacing, Progress progress, int day, boolean lenient) {
    int anchor = spacing.anchor(progress);
    if (anchor == CompiledSpacing.NO_DOSE) {
      return 0;
    }
    Interval least = spacing.atLeast();
    if (least != null && day < least.firstDayAfter(anchor)) {
      Interval shorter = spacing.ifDoctorJudges();
      return shorter != null && day >= shorter.firstDayAfter(anchor)
          ? Judgement.bit(ReasonCode.INTERVAL_BY_DOCTOR)
          : failure(ReasonCode.TOO_EARLY);
    }
    Interval most = spacing.atMost();
    if (most != null && !lenient && day > most.lastDayWithin(anchor)) {
      return spacing.grace()
          ? Judgement.bit(ReasonCode.LATE_UNDER_GRACE)
          : failure(ReasonCode.TOO_LATE);
    }
    return 0;
  }
}
