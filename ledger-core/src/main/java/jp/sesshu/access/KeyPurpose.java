package jp.sesshu.access;

/** What a key is for (鍵の用途). One key never serves two purposes. */
public enum KeyPurpose {
  /** Encrypting single fields. */
  FIELD_ENCRYPTION("field-encryption"),
  /** Finding encrypted fields by a digest. */
  BLIND_INDEX("blind-index");

  private final String word;

  KeyPurpose(String word) {
    this.word = word;
  }

  /** The word in key files. */
  public String word() {
    return word;
  }
}
