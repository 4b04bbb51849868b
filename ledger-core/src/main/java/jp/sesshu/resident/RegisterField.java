package jp.sesshu.resident;

/** A field of the register in which two versions of an addressee may differ (宛名基本の項目). */
public enum RegisterField {
  /** 氏名カナ・氏名漢字・外国人本名. */
  NAME,
  /** 性別. */
  SEX,
  /** 生年月日. */
  BIRTH_DATE,
  /** 町丁目, 番地, 枝, 子枝, 住所, 方書, 郵便番号. */
  ADDRESS,
  /** 世帯番号・続柄区分. */
  HOUSEHOLD,
  /** 異動・異動年月日. */
  EVENT,
  /** 住民異動・住民異動年月日. */
  RESIDENT_EVENT,
  /** 転入前住所・転入前方書. */
  PREVIOUS_ADDRESS,
  /** 転出後住所・転出後方書. */
  FORWARDING_ADDRESS,
  /** 外国人フラグ. */
  NATIONALITY,
  /** 住民となった日. */
  RESIDENT_SINCE,
  /** 住民でなくなった日. */
  RESIDENT_UNTIL
}
