package jp.sesshu;

/**
 * What is to be done where protected fields open under none of the keys at hand (開けない個人番号の扱い).
 *
 * <p>Either the keys are the wrong ones, which somebody must notice before the right ones are gone;
 * or the fields' keys were destroyed on purpose, which nobody but a person can tell.
 */
public enum UnreadableFields {
  /** Somebody has to look first: {@link UnreadableFieldsException}. */
  REFUSED,
  /** Somebody knows of it. The fields stay as they are until the register tells them again. */
  ACCEPTED;

  void check(long fields) {
    if (fields > 0 && this == REFUSED) {
      throw new UnreadableFieldsException(fields);
    }
  }
}
