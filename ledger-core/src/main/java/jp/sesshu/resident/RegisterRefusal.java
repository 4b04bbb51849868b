package jp.sesshu.resident;

/**
 * Why a row of the residents' file was not applied (取込不可の理由), in order of precedence. A refused row
 * changes nothing; a person decides.
 */
public enum RegisterRefusal {
  /** A second, different row for one number in the same file: the first one counts. */
  REPEATED_NUMBER("整理番号"),
  /** 住民でなくなった日 without 住民となった日. */
  UNTIL_WITHOUT_SINCE("住民となった日"),
  /** A resident without 住民となった日. */
  SINCE_MISSING("住民となった日"),
  /** 住民でなくなった日 before 住民となった日. */
  UNTIL_BEFORE_SINCE("住民でなくなった日"),
  /** 住民となった日 before the birth. */
  SINCE_BEFORE_BIRTH("住民となった日"),
  /** 住登外フラグ, and yet a residency that lasts. */
  OUTSIDE_YET_RESIDENT("住登外フラグ"),
  /** A resident turns up with 住登外フラグ, and no row ever said from when on they were none. */
  LEFT_WITHOUT_DAY("住民でなくなった日"),
  /** The last event of the row lies before the last one known: an older file, or a wrong day. */
  OLDER_THAN_KNOWN("異動年月日");

  private final String column;

  RegisterRefusal(String column) {
    this.column = column;
  }

  /** The column of {@code residents.csv} to look at. */
  public String column() {
    return column;
  }
}
