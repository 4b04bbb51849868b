package jp.sesshu.eligibility;

/** What an edition stands on: the text of a statute, or a reading of it (法令・解釈の別). */
public enum RuleSource {
  /** 法令: Act, cabinet order or ministerial ordinance. */
  STATUTE,
  /** 通知・解釈: a notice or an established reading, where the statute leaves a choice. */
  INTERPRETATION
}
