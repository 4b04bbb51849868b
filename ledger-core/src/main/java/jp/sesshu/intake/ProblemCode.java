package jp.sesshu.intake;

/**
 * The reasons for which input is refused, in order of precedence: of several that apply to a row,
 * the first is told. {@code INTAKE-0xx} concern a file, {@code 1xx} a row's form, {@code 2xx} its
 * sense, {@code 3xx} the match and the ledger.
 */
public enum ProblemCode {
  /** The file is not in the charset it was read with. */
  WRONG_CHARSET(
      "INTAKE-001", "the file is not encoded in the charset given", "ファイルが指定の文字コードではありません"),
  /** A required column is missing from the header. */
  MISSING_COLUMN("INTAKE-002", "a required column is missing from the header", "見出しに必要な列がありません"),
  /** The header has a column the format does not know. */
  UNKNOWN_COLUMN("INTAKE-003", "the header has an unknown column", "見出しに不明な列があります"),
  /** The file has no header line. */
  EMPTY_FILE("INTAKE-004", "the file is empty", "ファイルが空です"),
  /** A column for a personal number stands in a file that may not carry one. */
  PERSONAL_NUMBER_COLUMN(
      "INTAKE-005", "a file of reports must not carry personal numbers", "報告のファイルに個人番号の列は置けません"),

  /** The line ends before its last field. */
  TRUNCATED_LINE("INTAKE-101", "the line is incomplete", "行が途中で終わっています"),
  /** The line has more fields than the header. */
  TOO_MANY_FIELDS("INTAKE-102", "the line has more fields than the header", "行の項目が見出しより多くあります"),
  /** A character that the charset cannot hold. */
  UNREADABLE_CHARACTER(
      "INTAKE-103", "the line has a character that could not be read", "読めない文字があります"),
  /** A value looks like a personal number. */
  PERSONAL_NUMBER("INTAKE-104", "a value looks like a personal number", "個人番号のような値があります"),
  /** A required field is empty. */
  MISSING_VALUE("INTAKE-105", "a required field is empty", "必須の項目が空です"),
  /** Not a date in any known form. */
  BAD_DATE("INTAKE-106", "not a date of the calendar", "暦にない日付です"),
  /** A code outside its table. */
  UNKNOWN_CODE("INTAKE-107", "the code is not in the municipality's table", "市町村の表にないコードです"),
  /** A vaccine code outside the table. */
  UNKNOWN_VACCINE(
      "INTAKE-108", "the vaccine code is not in the municipality's table", "市町村の表にないワクチンコードです"),
  /** A value that its type refuses. */
  BAD_VALUE("INTAKE-109", "the value does not have the form required", "値の形式が正しくありません"),

  /** The visit lies after the day of intake. */
  FUTURE_DATE("INTAKE-201", "the date lies in the future", "日付が未来です"),
  /** The visit lies before the birth. */
  BEFORE_BIRTH("INTAKE-202", "the visit lies before the date of birth", "受診日が生年月日より前です"),
  /** The fiscal year is not that of the visit. */
  WRONG_FISCAL_YEAR("INTAKE-203", "the fiscal year is not that of the visit", "年度が受診日のものではありません"),
  /** A dose was given, yet no vaccine is named. */
  VACCINE_NOT_NAMED(
      "INTAKE-204", "a dose was given but no vaccine is named", "接種したのにワクチンの記載がありません"),
  /** The vaccine is not one of the programme's. */
  VACCINE_OUTSIDE_PROGRAMME(
      "INTAKE-205", "the vaccine does not belong to the programme", "その事業のワクチンではありません"),
  /** An addressee's row contradicts itself. */
  CONTRADICTION("INTAKE-206", "two fields of the row contradict each other", "行の二つの項目が矛盾しています"),

  /** A second, different row for one addressee in the same file. */
  REPEATED_NUMBER(
      "INTAKE-207",
      "another row of the file has the same addressee number",
      "同じ整理番号の別の行がファイルにあります"),
  /** The row is older than what is known. */
  OLDER_THAN_KNOWN(
      "INTAKE-208", "the row's last event lies before the last one known", "行の最後の異動が、既知の異動より前です"),

  /** Nobody matches the report. */
  UNMATCHED("INTAKE-301", "no resident matches the report", "該当する住民がいません"),
  /** Several people match, or one not surely enough. */
  AMBIGUOUS(
      "INTAKE-302",
      "the report cannot be matched to one resident with certainty",
      "一人の住民に確実には定まりません"),
  /** Much the same dose is already recorded. */
  SUSPECTED_DUPLICATE(
      "INTAKE-303", "the same dose seems to be recorded already", "同じ接種が既に登録されているようです");

  private final String code;
  private final String english;

  private final String japanese;

  ProblemCode(String code, String english, String japanese) {
    this.code = code;
    this.english = english;
    this.japanese = japanese;
  }

  /** The code in files and messages, such as {@code INTAKE-106}. */
  public String code() {
    return code;
  }

  /** Whether it concerns the file as a whole, of which nothing is taken then. */
  public boolean concernsFile() {
    return compareTo(PERSONAL_NUMBER_COLUMN) <= 0;
  }

  /** A sentence in English, without values. */
  public String english() {
    return english;
  }

  /** The same in Japanese. */
  public String japanese() {
    return japanese;
  }
}
