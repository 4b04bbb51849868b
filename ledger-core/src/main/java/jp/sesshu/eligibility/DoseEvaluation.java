package jp.sesshu.eligibility;

import java.util.List;

/**
 * What one dose given counts for in one programme (接種の有効性判定).
 *
 * @param dose the dose
 * @param evaluation the verdict
 * @param reasons why, possibly none for a plainly valid dose
 */
public record DoseEvaluation(GivenDose dose, Evaluation evaluation, List<ReasonCode> reasons) {

  /** Keeps an unmodifiable copy of the reasons. */
  public DoseEvaluation {
    reasons = List.copyOf(reasons);
  }
}
