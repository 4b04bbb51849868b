package jp.sesshu.ledger;

/**
 * What makes two reports the same report: the SHA-256 of a record's canonical content together with
 * the addressee, in hexadecimal. Recording content whose key the addressee's ledger already has, in
 * whatever state, changes nothing.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentKey(String value) {
  private static final int LENGTH = 64;

  /** Refuses any other form. */
  public ContentKey {
    if (!isHexadecimal(value)) {
      throw new IllegalArgumentException("content key must be 64 hexadecimal digits");
    }
  }

  /**
   * By hand: a ledger makes one for each entry it reads, and a pattern would take longest of all.
   */
  private static boolean isHexadecimal(String value) {
    if (value.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
