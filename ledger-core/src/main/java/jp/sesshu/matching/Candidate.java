package jp.sesshu.matching;

import java.util.Map;
import jp.sesshu.resident.AddresseeNumber;

/**
 * A person a report may mean, and how every field compares.
 *
 * @param number who
 * @param agreements how each field compares
 * @param weights what each field weighs for or against, in hundredths; higher is likelier
 */
public record Candidate(
    AddresseeNumber number, Map<Criterion, Agreement> agreements, Map<Criterion, Integer> weights) {

  /** Copies the maps. */
  public Candidate {
    agreements = Map.copyOf(agreements);
    weights = Map.copyOf(weights);
  }

  /** How a field compares; absent if it was not compared. */
  public Agreement agreement(Criterion criterion) {
    return agreements.getOrDefault(criterion, Agreement.ABSENT);
  }

  /** Whether a field is the same, ways of writing aside. */
  public boolean agrees(Criterion criterion) {
    Agreement agreement = agreement(criterion);
    return agreement == Agreement.EXACT || agreement == Agreement.VARIANT;
  }

  /** The sum of the weights. */
  public int total() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }
}
