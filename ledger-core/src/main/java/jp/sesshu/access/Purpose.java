package jp.sesshu.access;

/** Why an act is done (利用目的). Only a purpose for which the file is held is ever accepted. */
public enum Purpose {
  /** 予防接種の実施: vaccination under the Immunization Act. */
  IMMUNIZATION,
  /** 給付の支給. */
  BENEFIT,
  /** 実費の徴収. */
  COST_COLLECTION,
  /** 特措法による予防接種の実施. */
  SPECIAL_MEASURES_IMMUNIZATION,
  /** 開示請求, 問合せ: the person asked. */
  DISCLOSURE_TO_PERSON,
  /** 集計・統計. */
  STATISTICS,
  /** 情報照会・情報提供. */
  INFORMATION_EXCHANGE,
  /** 宛名情報の提供 to another business system for its own lawful work. */
  ADDRESSEE_SERVICE,
  /** 運用保守, 監査. */
  OPERATION
}
