package jp.sesshu;

import jp.sesshu.access.ProtectedFields;

/**
 * What a rotation of keys came to.
 *
 * @param records how many records with protected fields it went through
 * @param renewed how many of them it protected anew
 * @param unreadable how many of them opened under no key at hand, and stayed as they were
 */
public record RotationSummary(long records, long renewed, long unreadable) {

  RotationSummary plus(ProtectedFields.Step step) {
    return new RotationSummary(
        records + step.records(), renewed + step.older(), unreadable + step.unreadable());
  }
}
