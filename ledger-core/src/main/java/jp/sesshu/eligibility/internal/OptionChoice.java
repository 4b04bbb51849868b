package jp.sesshu.eligibility.internal;

import org.jspecify.annotations.Nullable;

/** Chooses among the methods by which a series could go on. */
final class OptionChoice {

  private OptionChoice() {}

  /** Marks the options that are planned and returns the one to propose, or null. */
  static @Nullable Option choose(Progress progress, Option[] row, int methods, int asOf) {
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
