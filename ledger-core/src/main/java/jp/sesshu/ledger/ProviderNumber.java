package jp.sesshu.ledger;

import java.util.regex.Pattern;

/**
 * The number of a medical institution (接種医療機関番号): kept as it came.
 *
 * @param value 1 to 10 letters or digits
 */
public record ProviderNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,10}");

  /** Refuses an empty, longer or spaced number. */
  public ProviderNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("provider number must be 1 to 10 letters or digits");
    }
  }
}
