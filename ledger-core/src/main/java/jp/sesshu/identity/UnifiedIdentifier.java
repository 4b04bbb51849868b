package jp.sesshu.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of one natural person within one body (団体内統合宛名番号; in the seed 統一識別番号).
 *
 * <p>Distinguished from the addressee number (宛名番号) of a business system, several of which it
 * joins, from the individual number, for which it stands inside the body only, and from the {@link
 * LinkageCode}, which it never leaves the body as. It is the only key that is shared with the
 * intermediate server.
 *
 * <p>15 characters; the inner form is each vendor's, so digits and capital letters are taken as
 * they came. Immutable.
 *
 * @param value 15 characters {@code 0-9} and {@code A-Z}
 */
public record UnifiedIdentifier(String value) {

  /** The number of characters. */
  public static final int LENGTH = 15;

  private static final Pattern PERMITTED = Pattern.compile("[0-9A-Z]*");

  /**
   * An identifier that is well-formed.
   *
   * @throws RefusedNumberException otherwise
   */
  public UnifiedIdentifier {
    Objects.requireNonNull(value, "value");
    refusal(value)
        .ifPresent(
            refusal -> {
              throw new RefusedNumberException(NumberKind.UNIFIED_IDENTIFIER, refusal);
            });
  }

  /** Checks the text of an identifier. */
  public static NumberCheck<UnifiedIdentifier> check(String text) {
    return Digits.outcome(
        NumberKind.UNIFIED_IDENTIFIER, refusal(text), () -> new UnifiedIdentifier(text));
  }

  /**
   * The identifier with a vendor's shorter number, padded with zeros on the left.
   *
   * @throws RefusedNumberException if the number is empty, too long or has other characters
   */
  public static UnifiedIdentifier padded(String number) {
    if (number.isEmpty() || number.length() > LENGTH) {
      throw new RefusedNumberException(NumberKind.UNIFIED_IDENTIFIER, NumberRefusal.LENGTH);
    }
    return new UnifiedIdentifier("0".repeat(LENGTH - number.length()) + number);
  }

  private static Optional<NumberRefusal> refusal(String text) {
    if (!PERMITTED.matcher(text).matches()) {
      return Optional.of(NumberRefusal.CHARACTER);
    }
    if (text.length() != LENGTH) {
      return Optional.of(NumberRefusal.LENGTH);
    }
    return Digits.allZeros(text) ? Optional.of(NumberRefusal.RESERVED) : Optional.empty();
  }

  /** The fifteen characters. */
  @Override
  public String toString() {
    return value;
  }
}
