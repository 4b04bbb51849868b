package jp.sesshu.identity;

/** Why a text is no number of its kind, in order of precedence: the first that holds is given. */
public enum NumberRefusal {
  /** It contains something else than the digits 0 to 9 (for codes: than the permitted letters). */
  CHARACTER,
  /** It has too few or too many digits; also if it is empty. */
  LENGTH,
  /** Its check digit (検査用数字) does not follow from the others. */
  CHECK_DIGIT,
  /** The digits are consistent, but nobody can bear this number: all zeros. */
  RESERVED
}
