package jp.sesshu.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.resident.AddresseeNumber;

/**
 * Takes over the individual numbers of a residents' file (個人番号の取込). The file says which number and
 * branch a person has, not since when; so a number is held to be theirs from the day of the file
 * that first had it, and until the eve of the day of the file that has another.
 *
 * <p>The same file a second time changes nothing.
 */
public final class NumberFeed {
  private final IdentityRegistry registry;
  private final LocalDate on;

  /** A feed into a registry, as of the day of the file. */
  public NumberFeed(IdentityRegistry registry, LocalDate on) {
    this.registry = registry;
    this.on = on;
  }

  /**
   * A number as a file says it.
   *
   * @param addressee whose
   * @param number which
   * @param branch 枝番
   */
  public record Said(AddresseeNumber addressee, IndividualNumber number, int branch) {}

  /**
   * Takes numbers over.
   *
   * @return those that contradict what is known, and were not taken over; no two numbers of one
   *     person can begin on the same day, and a branch keeps its number
   */
  public List<Said> apply(List<Said> all) {
    Map<AddresseeNumber, NumberHistory> known =
        new HashMap<>(
            registry.assignmentsOf(all.stream().map(Said::addressee).distinct().toList()));
    Map<AddresseeNumber, List<AddresseeAssignment>> changes = new LinkedHashMap<>();
    List<Said> refused = new ArrayList<>();
    for (Said said : all) {
      NumberHistory history = known.getOrDefault(said.addressee(), NumberHistory.empty());
      if (isKnown(history, said)) {
        continue;
      }
      Optional<List<AddresseeAssignment>> change = change(history, said);
      if (change.isEmpty() || changes.containsKey(said.addressee())) {
        refused.add(said);
      } else {
        changes.put(said.addressee(), change.get());
      }
    }
    registry.assignAll(changes.values().stream().flatMap(List::stream).toList());
    return refused;
  }

  private static boolean isKnown(NumberHistory history, Said said) {
    return history.assignments().stream()
        .anyMatch(a -> a.branch() == said.branch() && a.number().equals(said.number()));
  }

  private Optional<List<AddresseeAssignment>> change(NumberHistory history, Said said) {
    boolean branchTaken = history.assignments().stream().anyMatch(a -> a.branch() == said.branch());
    List<AddresseeAssignment> change = new ArrayList<>();
    for (NumberAssignment open : history.assignments()) {
      if (open.valid().until().isEmpty()) {
        if (!open.valid().from().isBefore(on)) {
          return Optional.empty();
        }
        DateRange ended = DateRange.of(open.valid().from(), on.minusDays(1));
        change.add(
            new AddresseeAssignment(
                said.addressee(), new NumberAssignment(open.number(), open.branch(), ended)));
      }
    }
    change.add(
        new AddresseeAssignment(
            said.addressee(),
            new NumberAssignment(said.number(), said.branch(), DateRange.since(on))));
    return branchTaken ? Optional.empty() : Optional.of(change);
  }
}
