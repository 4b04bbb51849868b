package jp.sesshu.statutes.naive;

import java.util.List;
import java.util.Set;

/**
 * What an evaluator says of one programme on one day; {@link #NONE} where there is no such day.
 *
 * @param choices the numbers of doses the text leaves to choose between, if it does
 */
record NaiveAnswer(
    String programme,
    String status,
    List<NaiveRange> windows,
    int required,
    int valid,
    int remaining,
    int earliest,
    int latest,
    Set<Integer> choices,
    Set<Integer> validDoses) {

  static final int NONE = -1;

  /** An answer that leaves no choice. */
  NaiveAnswer(
      String programme,
      String status,
      List<NaiveRange> windows,
      int required,
      int valid,
      int remaining,
      int earliest,
      int latest,
      Set<Integer> validDoses) {
    this(
        programme,
        status,
        windows,
        required,
        valid,
        remaining,
        earliest,
        latest,
        Set.of(),
        validDoses);
  }

  /** The same, said of the programme whose term it speaks of. */
  NaiveAnswer of(String whole, Set<Integer> doses) {
    return new NaiveAnswer(
        whole, status, windows, required, valid, remaining, earliest, latest, choices, doses);
  }

  boolean eligibleOn(int day) {
    for (NaiveRange window : windows) {
      if (window.has(day)) {
        return true;
      }
    }
    return false;
  }

  /** A day of an answer, as text. */
  static String text(int day) {
    return day == NONE ? "none" : day == NaiveRange.OPEN ? "open" : NaiveCalendar.text(day);
  }
}
