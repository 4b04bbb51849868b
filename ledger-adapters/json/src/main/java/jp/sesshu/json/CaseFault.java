package jp.sesshu.json;

/** Why a line of cases could not be answered, in order of precedence. */
public enum CaseFault {
  /** The line is longer than {@link CaseLines#LONGEST_LINE} bytes. */
  LINE_TOO_LONG,
  /** The line is not one well-formed JSON value in UTF-8, or names a field twice. */
  NOT_JSON,
  /** The line is a JSON value, but not an object. */
  NOT_AN_OBJECT,
  /** A field that must be there is missing or null. */
  FIELD_MISSING,
  /** A field holds a value of the wrong JSON type. */
  FIELD_TYPE,
  /** A field holds text that is not a date of the calendar as {@code yyyy-MM-dd}. */
  NOT_A_DATE,
  /** A field holds a value outside the permitted set or range. */
  NOT_PERMITTED,
  /** The object holds a field that this kind of case does not have. */
  FIELD_UNKNOWN,
  /** The program failed on this case; a defect of ours. */
  INTERNAL
}
