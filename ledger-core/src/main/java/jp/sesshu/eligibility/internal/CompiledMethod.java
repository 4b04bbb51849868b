package jp.sesshu.eligibility.internal;

import java.util.Arrays;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import org.jspecify.annotations.Nullable;

/** A method of one edition, compiled; vaccines are numbers of the book. */
final class CompiledMethod {

  final Method method;
  final @Nullable DayNode start;
  final Product[] products;
  final int[] productNumbers;
  final boolean[] isProduct;

  /** By vaccine number, whether earlier doses of it count, whatever place they had. */
  final boolean[] counted;

  /** Whether it can be gone on with after a dose of it. */
  final boolean[] accepted;

  /** The vaccines of which a dose must count in its series; null where that does not matter. */
  private final boolean @Nullable [] whereAnyCounts;

  final boolean[] preferredAfter;
  final boolean[][] notOfferedAfter;
  final @Nullable DayNode[] productOn;
  final DayNode[][] dosageOn;
  final int[] yieldsTo;
  final CompiledDose[] doses;
  private final int primaries;

  /** Whether some primary dose, or any dose, may be left out. */
  private final boolean primariesMayFallAway;

  private final boolean dosesMayFallAway;
  private final boolean dosesMayLapse;

  /** The vaccines after which it cannot be gone on with, a bit each. */
  private final long[] notAccepted;

  /** Those of its own that are boosters alone: while no booster was given, none may have been. */
  private final long[] boosterOnly;

  CompiledMethod(
      Method method,
      @Nullable DayNode start,
      int[] productNumbers,
      boolean[] counted,
      boolean[] accepted,
      boolean @Nullable [] whereAnyCounts,
      boolean[] preferredAfter,
      boolean[][] notOfferedAfter,
      @Nullable DayNode[] productOn,
      DayNode[][] dosageOn,
      int[] yieldsTo,
      CompiledDose[] doses) {
    this.method = method;
    this.start = start;
    this.products = method.products().toArray(Product[]::new);
    this.productNumbers = productNumbers;
    this.counted = counted;
    this.accepted = accepted;
    this.whereAnyCounts = whereAnyCounts;
    this.preferredAfter = preferredAfter;
    this.notOfferedAfter = notOfferedAfter;
    this.productOn = productOn;
    this.dosageOn = dosageOn;
    this.yieldsTo = yieldsTo;
    this.doses = doses;
    isProduct = new boolean[accepted.length];
    for (int number : productNumbers) {
      isProduct[number] = true;
    }
    notAccepted = new long[Progress.words(accepted.length)];
    for (int v = 0; v < accepted.length; v++) {
      notAccepted[v >> 6] |= accepted[v] ? 0 : 1L << v;
    }
    int count = 0;
    while (count < doses.length && !doses[count].booster()) {
      count++;
    }
    primaries = count;
    boosterOnly = new long[notAccepted.length];
    for (int number : productNumbers) {
      boosterOnly[number >> 6] |= isBoosterOnly(number) ? 1L << number : 0;
    }
    primariesMayFallAway = mayFallAway(doses, 0, primaries);
    dosesMayFallAway = mayFallAway(doses, 0, doses.length);
    dosesMayLapse = Arrays.stream(doses).anyMatch(dose -> dose.mayLapse() && dose.on() != null);
  }

  /** Whether a product may be no primary dose and is none of those that count all the same. */
  private boolean isBoosterOnly(int product) {
    boolean only = primaries > 0 && !counted[product];
    for (int k = 0; k < primaries; k++) {
      only &= !doses[k].permits(product);
    }
    return only;
  }

  /** Whether one of its products may be a dose; without any it only weighs what was given. */
  boolean hasProductFor(int dose) {
    boolean any = productNumbers.length == 0;
    for (int product : productNumbers) {
      any |= dose < doses.length && doses[dose].permits(product);
    }
    return any;
  }

  private static boolean mayFallAway(CompiledDose[] doses, int from, int until) {
    for (int k = from; k < until; k++) {
      if (doses[k].leftOutGivenOn() != null) {
        return true;
      }
    }
    return false;
  }

  /** The primary doses there are, less those left out; the latter stand at the end of them. */
  int primariesAsked(Progress progress) {
    return primaries - progress.primariesLeftOut;
  }

  /** Whether a vaccine whose doses count is given against a group of diseases. */
  boolean concerns(boolean[] covers) {
    for (int v = 0; v < accepted.length; v++) {
      if (accepted[v] && covers[v]) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a method of the series so far. */
  boolean isOf(Progress progress) {
    return accepts(progress) && (whereAnyCounts == null || anyCounts(whereAnyCounts, progress));
  }

  /** Whether it is a method of the series with one dose more. */
  boolean isOf(Progress progress, int vaccine) {
    return accepts(progress)
        && (whereAnyCounts == null
            || whereAnyCounts[vaccine]
            || anyCounts(whereAnyCounts, progress));
  }

  private static boolean anyCounts(boolean[] vaccines, Progress progress) {
    for (int k = 0; k < progress.count; k++) {
      if (vaccines[progress.vaccine[k]]) {
        return true;
      }
    }
    return false;
  }

  private boolean accepts(Progress progress) {
    boolean isBoosted = progress.boosters > 0;
    for (int i = 0; i < notAccepted.length; i++) {
      long foreign = isBoosted ? notAccepted[i] : notAccepted[i] | boosterOnly[i];
      if ((foreign & progress.vaccines[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The next dose to be filled; {@code doses.length} if there is none. Notes what is left out. */
  int next(Workspace w, Progress progress) {
    progress.primariesLeftOut = 0;
    for (int k = 0; primariesMayFallAway && k < primaries; k++) {
      if (k >= progress.primaries && doses[k].isLeftOut(w, progress)) {
        progress.primariesLeftOut++;
      }
    }
    int k =
        progress.boosters > 0
            ? primaries + progress.nextBooster
            : Math.min(progress.primaries, primaries);
    return skipLeftOut(w, progress, k);
  }

  int after(Workspace w, Progress progress, int k) {
    return skipLeftOut(w, progress, k + 1);
  }

  private int skipLeftOut(Workspace w, Progress progress, int from) {
    int k = from;
    while (dosesMayFallAway && k < doses.length && doses[k].isLeftOut(w, progress)) {
      k++;
    }
    return k;
  }

  /** Where a booster stands among the boosters, from 0. */
  int boosterNumber(int k) {
    return k - primaries;
  }

  /**
   * How many doses are asked from one on if that is given on a day; those left out then and those
   * passed over, because their own days end before, are not counted.
   */
  int remainingFrom(Workspace w, Progress progress, int from, int day) {
    int remaining = Math.max(0, doses.length - from);
    if (dosesMayFallAway || dosesMayLapse) {
      for (int k = from; k < doses.length; k++) {
        CompiledDose dose = doses[k];
        boolean later = k > from;
        boolean gone =
            dose.isLeftOut(w, progress)
                || (later && (dose.isLeftOutBy(w, progress.count + 1, day) || dose.isOver(w, day)));
        remaining -= gone ? 1 : 0;
      }
    }
    return remaining;
  }
}
