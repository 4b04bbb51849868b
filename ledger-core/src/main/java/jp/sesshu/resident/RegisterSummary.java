package jp.sesshu.resident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a residents' file came to, in numbers (取込結果).
 *
 * <p>A row can bring several changes, so the counts of changes may add up to more than the rows
 * applied.
 *
 * @param applied rows that added a version
 * @param unchanged rows that said nothing new
 * @param changes how often each kind of change occurred; a kind that did not is absent
 * @param refused the rows not applied, in the order of the file
 */
public record RegisterSummary(
    int applied,
    int unchanged,
    Map<RegisterChange.Kind, Integer> changes,
    List<RegisterOutcome.Refused> refused) {

  /** Copies map and list. */
  public RegisterSummary {
    changes = Map.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /** Nothing read yet. */
  public static RegisterSummary empty() {
    return new RegisterSummary(0, 0, Map.of(), List.of());
  }

  /** The numbers of some outcomes. */
  public static RegisterSummary of(List<RegisterOutcome> outcomes) {
    int applied = 0;
    int unchanged = 0;
    Map<RegisterChange.Kind, Integer> changes = new EnumMap<>(RegisterChange.Kind.class);
    List<RegisterOutcome.Refused> refused = new ArrayList<>();
    for (RegisterOutcome outcome : outcomes) {
      if (outcome instanceof RegisterOutcome.Applied one) {
        applied++;
        one.changes().forEach(change -> changes.merge(change.kind(), 1, Integer::sum));
      } else if (outcome instanceof RegisterOutcome.Refused one) {
        refused.add(one);
      } else {
        unchanged++;
      }
    }
    return new RegisterSummary(applied, unchanged, changes, refused);
  }

  /** These numbers and those of a further batch. */
  public RegisterSummary plus(RegisterSummary other) {
    Map<RegisterChange.Kind, Integer> sum = new EnumMap<>(RegisterChange.Kind.class);
    sum.putAll(changes);
    other.changes.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    List<RegisterOutcome.Refused> all = new ArrayList<>(refused);
    all.addAll(other.refused);
    return new RegisterSummary(applied + other.applied, unchanged + other.unchanged, sum, all);
  }

  /** How many rows there were. */
  public int rows() {
    return applied + unchanged + refused.size();
  }
}
