package jp.sesshu.resident;

/** Sex as the resident register records it (性別); the statute distinguishes female and male only. */
public enum Sex {
  /** 男. */
  MALE,
  /** 女. */
  FEMALE,
  /** Not recorded or neither. */
  UNKNOWN
}
