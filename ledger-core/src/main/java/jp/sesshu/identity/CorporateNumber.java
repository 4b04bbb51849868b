package jp.sesshu.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * A corporate number (法人番号): a leading check digit 1 to 9 and the twelve digits of the base number.
 *
 * <p>Distinguished from {@link IndividualNumber}: it is public (番号法39条4項) and may be shown, and its
 * check digit stands first and follows another rule. Example: the National Tax Agency is {@code
 * 7000012050002}. 番号法施行令35条; 平成26年財務省令70号2条.
 *
 * @param value 13 digits {@code 0} to {@code 9}
 */
public record CorporateNumber(String value) {

  private static final int LENGTH = 13;

  /**
   * A number that is well-formed.
   *
   * @throws RefusedNumberException otherwise
   */
  public CorporateNumber {
    Objects.requireNonNull(value, "value");
    refusal(value)
        .ifPresent(
            refusal -> {
              throw new RefusedNumberException(NumberKind.CORPORATE_NUMBER, refusal);
            });
  }

  /** Checks thirteen ASCII digits; normalise what people typed before. */
  public static NumberCheck<CorporateNumber> check(String text) {
    return Digits.outcome(
        NumberKind.CORPORATE_NUMBER, refusal(text), () -> new CorporateNumber(text));
  }

  private static Optional<NumberRefusal> refusal(String text) {
    return Digits.shape(text, LENGTH).or(() -> leadingCheckDigit(text));
  }

  private static Optional<NumberRefusal> leadingCheckDigit(String digits) {
    String base = digits.substring(1);
    if (Digits.modulo9(base) != Digits.digit(digits, 0)) {
      return Optional.of(NumberRefusal.CHECK_DIGIT);
    }
    return Digits.allZeros(base) ? Optional.of(NumberRefusal.RESERVED) : Optional.empty();
  }

  /** The thirteen digits. */
  @Override
  public String toString() {
    return value;
  }
}
