package jp.sesshu.vaccine;

/** The route of administration (接種方法) as 予防接種実施規則 names it. */
public enum Route {
  /** 皮下 — subcutaneous. */
  SC,
  /** 筋肉内 — intramuscular. */
  IM,
  /** 筋肉内又は皮下 — the ordinance leaves the choice to the physician. */
  IM_OR_SC,
  /** 皮内 — intradermal. */
  ID,
  /** 経皮 — percutaneous (管針法). */
  PERCUTANEOUS,
  /** 経口 — by mouth. */
  ORAL
}
