package jp.sesshu.ledger;

import java.util.regex.Pattern;

/**
 * What makes two reports the same report: the SHA-256 of a record's canonical content together with
 * the addressee, in hexadecimal. Recording content whose key the addressee's ledger already has, in
 * whatever state, changes nothing.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentKey(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses any other form. */
  public ContentKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("content key must be 64 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
