package jp.sesshu.programme;

/** The Act under which a vaccination is given (根拠法令). */
public enum LegalBasis {
  /** 予防接種法. */
  IMMUNIZATION_ACT,
  /** 新型インフルエンザ等対策特別措置法. */
  SPECIAL_MEASURES_ACT
}
