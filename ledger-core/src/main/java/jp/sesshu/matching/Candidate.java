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

  /** The sum of the weights. */
  public int total() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }
}
