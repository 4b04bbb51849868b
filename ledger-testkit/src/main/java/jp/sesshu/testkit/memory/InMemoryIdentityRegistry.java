package jp.sesshu.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityConflictException;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.resident.AddresseeNumber;

/** Whose individual number is which, in one municipality, in memory; not thread-safe. */
public final class InMemoryIdentityRegistry implements IdentityRegistry {
  private final SortedMap<AddresseeNumber, NumberHistory> histories = new TreeMap<>();

  /** An empty registry. */
  public InMemoryIdentityRegistry() {}

  /** A registry of the same assignments, which then goes its own way. */
  public InMemoryIdentityRegistry copy() {
    InMemoryIdentityRegistry copy = new InMemoryIdentityRegistry();
    copy.histories.putAll(histories);
    return copy;
  }

  /** Takes the numbers of an addressee away. */
  void forget(AddresseeNumber addressee) {
    histories.remove(addressee);
  }

  @Override
  public int assignAll(List<AddresseeAssignment> assignments) {
    Map<AddresseeNumber, NumberHistory> changed = new HashMap<>();
    int count = 0;
    for (AddresseeAssignment one : assignments) {
      NumberHistory known = changed.getOrDefault(one.addressee(), assignments(one.addressee()));
      NumberHistory next = assign(known, one);
      count += next.equals(known) ? 0 : 1;
      changed.put(one.addressee(), next);
    }
    histories.putAll(changed);
    return count;
  }

  private static NumberHistory assign(NumberHistory known, AddresseeAssignment one) {
    NumberAssignment said = one.assignment();
    List<NumberAssignment> others = new ArrayList<>(known.assignments());
    for (NumberAssignment before : known.assignments()) {
      if (before.branch() != said.branch()) {
        continue;
      }
      if (before.equals(said)) {
        return known;
      }
      if (!ends(before, said)) {
        throw new IdentityConflictException(one.addressee(), said.branch());
      }
      others.remove(before);
    }
    if (others.stream().anyMatch(o -> o.valid().intersect(said.valid()).isPresent())) {
      throw new IdentityConflictException(one.addressee(), said.branch());
    }
    return new NumberHistory(others).with(said);
  }

  private static boolean ends(NumberAssignment known, NumberAssignment said) {
    return known.number().equals(said.number())
        && known.valid().isOpen()
        && known.valid().fromEpochDay() == said.valid().fromEpochDay();
  }

  @Override
  public NumberHistory assignments(AddresseeNumber addressee) {
    return histories.getOrDefault(addressee, NumberHistory.empty());
  }

  @Override
  public Map<AddresseeNumber, NumberHistory> assignmentsOf(Collection<AddresseeNumber> addressees) {
    Map<AddresseeNumber, NumberHistory> found = new HashMap<>();
    for (AddresseeNumber addressee : addressees) {
      NumberHistory history = histories.get(addressee);
      if (history != null) {
        found.put(addressee, history);
      }
    }
    return found;
  }

  @Override
  public List<AddresseeAssignment> holders(IndividualNumber number) {
    List<AddresseeAssignment> holders = new ArrayList<>();
    histories.forEach(
        (addressee, history) ->
            history.assignments().stream()
                .filter(one -> one.number().equals(number))
                .forEach(one -> holders.add(new AddresseeAssignment(addressee, one))));
    holders.sort(AddresseeAssignment.ORDER);
    return List.copyOf(holders);
  }
}
