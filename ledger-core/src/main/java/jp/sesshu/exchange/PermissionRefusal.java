package jp.sesshu.exchange;

/** Why the list does not permit (不許可の理由), in order of precedence. */
public enum PermissionRefusal {
  /** A code is not among those the list knows: nothing is permitted that is not understood. */
  UNKNOWN_CODE,
  /** A row in force covers it in its own words, but no purpose article for this task (目的外). */
  OUTSIDE_PURPOSE,
  /** A row permits it on other days, but none on this one. */
  NOT_IN_FORCE,
  /** No row permits it on any day. */
  NO_ROW
}
