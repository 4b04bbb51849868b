package jp.sesshu.intake;

/**
 * The reasons for which input is refused, in order of precedence: of several that apply to a row,
 * the first is told. {@code INTAKE-0xx} concern a file, {@code 1xx} a row's form, {@code 2xx} its
 * sense, {@code 3xx} the match and the ledger.
 */
public enum ProblemCode {
  /** The file is not in the charset it was read with. */
  WRONG_CHARSET("INTAKE-001", "the file is not encoded in the charset given"),
  /** A required column is missing from the header. */
  MISSING_COLUMN("INTAKE-002", "a required column is missing from the header"),
  /** The header has a column the format does not know. */
  UNKNOWN_COLUMN("INTAKE-003", "the header has an unknown column"),
  /** The file has no header line. */
  EMPTY_FILE("INTAKE-004", "the file is empty"),
  /** A column for a personal number stands in a file that may not carry one. */
  PERSONAL_NUMBER_COLUMN("INTAKE-005", "a file of reports must not carry personal numbers"),

  /** The line ends before its last field. */
  TRUNCATED_LINE("INTAKE-101", "the line is incomplete"),
  /** The line has more fields than the header. */
  TOO_MANY_FIELDS("INTAKE-102", "the line has more fields than the header"),
  /** A character that the charset cannot hold. */
  UNREADABLE_CHARACTER("INTAKE-103", "the line has a character that could not be read"),
  /** A value looks like a personal number. */
  PERSONAL_NUMBER("INTAKE-104", "a value looks like a personal number"),
  /** A required field is empty. */
  MISSING_VALUE("INTAKE-105", "a required field is empty"),
  /** Not a date in any known form. */
  BAD_DATE("INTAKE-106", "not a date of the calendar"),
  /** A code outside its table. */
  UNKNOWN_CODE("INTAKE-107", "the code is not in the municipality's table"),
  /** A vaccine code outside the table. */
  UNKNOWN_VACCINE("INTAKE-108", "the vaccine code is not in the municipality's table"),
  /** A value that its type refuses. */
  BAD_VALUE("INTAKE-109", "the value does not have the form required"),

  /** The visit lies after the day of intake. */
  FUTURE_DATE("INTAKE-201", "the date lies in the future"),
  /** The visit lies before the birth. */
  BEFORE_BIRTH("INTAKE-202", "the visit lies before the date of birth"),
  /** The fiscal year is not that of the visit. */
  WRONG_FISCAL_YEAR("INTAKE-203", "the fiscal year is not that of the visit"),
  /** A dose was given, yet no vaccine is named. */
  VACCINE_NOT_NAMED("INTAKE-204", "a dose was given but no vaccine is named"),
  /** The vaccine is not one of the programme's. */
  VACCINE_OUTSIDE_PROGRAMME("INTAKE-205", "the vaccine does not belong to the programme"),
  /** An addressee's row contradicts itself. */
  CONTRADICTION("INTAKE-206", "two fields of the row contradict each other"),

  /** A second, different row for one addressee in the same file. */
  REPEATED_NUMBER("INTAKE-207", "another row of the file has the same addressee number"),
  /** The row is older than what is known. */
  OLDER_THAN_KNOWN("INTAKE-208", "the row's last event lies before the last one known"),

  /** Nobody matches the report. */
  UNMATCHED("INTAKE-301", "no resident matches the report"),
  /** Several people match, or one not surely enough. */
  AMBIGUOUS("INTAKE-302", "the report cannot be matched to one resident with certainty"),
  /** Much the same dose is already recorded. */
  SUSPECTED_DUPLICATE("INTAKE-303", "the same dose seems to be recorded already");

  private final String code;
  private final String english;

  ProblemCode(String code, String english) {
    this.code = code;
    this.english = english;
  }

  /** The code in files and messages, such as {@code INTAKE-106}. */
  public String code() {
    return code;
  }

  /** A sentence in English, without values. */
  public String english() {
    return english;
  }
}
