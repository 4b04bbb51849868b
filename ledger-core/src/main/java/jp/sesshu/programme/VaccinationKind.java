package jp.sesshu.programme;

/** The kind of a vaccination in law (定期・臨時・任意の別). */
public enum VaccinationKind {
  /** 定期の予防接種 (予防接種法 第5条). */
  ROUTINE,
  /** 臨時の予防接種 (予防接種法 第6条, 特措法). */
  TEMPORARY,
  /** 任意接種: outside the Act. */
  VOLUNTARY,
  /** Given abroad, proven by a foreign record. */
  ABROAD
}
