package jp.sesshu.statutes.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the naive evaluator says of one programme on one day. */
record NaiveAnswer(
    String programme,
    String status,
    List<NaiveRange> windows,
    int required,
    int valid,
    int remaining,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Set<Integer> validDoses) {

  boolean eligibleOn(LocalDate day) {
    return windows.stream().anyMatch(window -> window.has(day));
  }
}
