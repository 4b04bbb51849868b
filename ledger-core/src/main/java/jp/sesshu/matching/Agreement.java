package jp.sesshu.matching;

/** How far a field of a report agrees with the register. */
public enum Agreement {
  /** The same, to the character. */
  EXACT,
  /** The same once ways of writing are set aside (half and full width, 髙 and 高, long vowels). */
  VARIANT,
  /** Nearly the same: one digit or one character off. */
  NEAR,
  /** One side says nothing. */
  ABSENT,
  /** Different. */
  DIFFERENT
}
