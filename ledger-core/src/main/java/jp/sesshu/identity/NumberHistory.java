package jp.sesshu.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All individual numbers of one addressee over time (個人番号の履歴).
 *
 * <p>Invariants: on no day are two numbers valid, since a new one takes the place of the old
 * (番号法7条2項); no sub-number (枝番) occurs twice. Days without a number are normal: somebody not
 * registered, or before October 2015.
 *
 * @param assignments in the order of their first days
 */
public record NumberHistory(List<NumberAssignment> assignments) {

  public NumberHistory {
    List<NumberAssignment> sorted = new ArrayList<>(assignments);
    sorted.sort(Comparator.comparingInt(assignment -> assignment.valid().fromEpochDay()));
    Set<Integer> branches = new HashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      if (!branches.add(sorted.get(i).branch())) {
        throw new IllegalArgumentException("a branch must not occur twice in one history");
      }
      if (i > 0 && sorted.get(i - 1).valid().intersect(sorted.get(i).valid()).isPresent()) {
        throw new IllegalArgumentException("two numbers of one person must not share a day");
      }
    }
    assignments = List.copyOf(sorted);
  }

  /** Nobody's number has been recorded. */
  public static NumberHistory empty() {
    return new NumberHistory(List.of());
  }

  /** The assignment that is valid on a day. */
  public Optional<NumberAssignment> on(LocalDate day) {
    return assignments.stream().filter(assignment -> assignment.valid().contains(day)).findFirst();
  }

  /** This history with one more assignment. */
  public NumberHistory with(NumberAssignment assignment) {
    List<NumberAssignment> more = new ArrayList<>(assignments);
    more.add(assignment);
    return new NumberHistory(more);
  }
}
