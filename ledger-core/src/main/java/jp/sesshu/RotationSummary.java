package jp.sesshu;

import jp.sesshu.access.ProtectedFields;

/**
 * What a rotation of keys came to.
 *
 * @param records how many records with protected fields it went through
 * @param renewed how many of them it protected anew
 */
public record RotationSummary(long records, long renewed) {

  RotationSummary plus(ProtectedFields.Step step) {
    return new RotationSummary(records + step.records(), renewed + step.older());
  }
}
