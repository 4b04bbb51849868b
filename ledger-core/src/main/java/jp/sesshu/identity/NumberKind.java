package jp.sesshu.identity;

/** The kinds of numbers and codes of this package, for messages and disclosures. */
public enum NumberKind {
  /** 個人番号. */
  INDIVIDUAL_NUMBER("individual number"),
  /** 情報提供用個人識別符号. */
  LINKAGE_CODE("linkage code"),
  /** 住民票コード. */
  RESIDENT_RECORD_CODE("resident record code"),
  /** 法人番号. */
  CORPORATE_NUMBER("corporate number"),
  /** 団体内統合宛名番号. */
  UNIFIED_IDENTIFIER("unified identifier");

  private final String words;

  NumberKind(String words) {
    this.words = words;
  }

  /** The name in messages. */
  public String words() {
    return words;
  }
}
