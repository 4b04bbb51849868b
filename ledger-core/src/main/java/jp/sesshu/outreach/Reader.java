package jp.sesshu.outreach;

/** Who is to read a letter (予防接種法 第8条・第9条): under sixteen years of age the guardian. */
public enum Reader {
  /** 本人. */
  PERSON,
  /** 保護者. */
  GUARDIAN
}
