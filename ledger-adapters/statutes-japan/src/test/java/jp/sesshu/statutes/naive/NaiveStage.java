package jp.sesshu.statutes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How far a series has come with the doses known on a day, and when it could go on. */
final class NaiveStage {

  final NaiveCount count;

  /** Where the doses stand that were worth something. */
  final Set<Integer> worth;

  /** The days that no dose before them keeps from being used. */
  IntPredicate free = day -> true;

  /** The runs of days within windows on which the same dose could be given. */
  private final List<NaiveRange> runs = new ArrayList<>();

  /** The same with another product than that begun with. */
  private final List<NaiveRange> others = new ArrayList<>();

  NaiveStage(NaiveCount count, Set<Integer> worth) {
    this.count = count;
    this.worth = worth;
  }

  /**
   * Walks the windows.
   *
   * @param inTheWay of each day of the book the place of the first dose too near before it
   * @param known how many doses are known
   */
  NaiveStage walk(
      NaiveProgramme rule,
      NaivePerson person,
      List<NaiveRange> windows,
      int[] inTheWay,
      int known) {
    List<NaiveDose> counted = count.counted();
    free = day -> inTheWay[day - NaiveProgramme.BOOK] >= known;
    rule.freeOn(free);
    walk(windows, day -> rule.next(person, counted, day), runs);
    walk(windows, day -> rule.otherwise(person, counted, day), others);
    return this;
  }

  private void walk(List<NaiveRange> windows, IntUnaryOperator next, List<NaiveRange> runs) {
    for (NaiveRange window : windows) {
      int begun = window.from();
      int before = NaiveCount.NONE;
      for (int day = window.from(); day <= window.until() + 1; day++) {
        boolean open = day <= window.until() && free.test(day);
        int dose = open ? next.applyAsInt(day) : NaiveCount.NONE;
        if (dose != before) {
          if (before != NaiveCount.NONE) {
            runs.add(new NaiveRange(begun, day - 1));
          }
          begun = day;
          before = dose;
        }
      }
    }
  }

  /** The run that holds a day, or the first after it; null if none is left. */
  @Nullable NaiveRange next(int asOf) {
    NaiveRange run = next(runs, asOf);
    return run == null ? next(others, asOf) : run;
  }

  /** Whether that is with another product than that begun with. */
  boolean isOtherwise(int asOf) {
    return next(runs, asOf) == null;
  }

  private static @Nullable NaiveRange next(List<NaiveRange> runs, int asOf) {
    for (NaiveRange run : runs) {
      if (run.until() >= asOf) {
        return run;
      }
    }
    return null;
  }
}
