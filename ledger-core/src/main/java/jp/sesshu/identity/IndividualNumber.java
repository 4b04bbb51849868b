package jp.sesshu.identity;

/**
 * An individual number (個人番号, «My Number»): eleven digits and a check digit.
 *
 * <p>Distinguished from every key of a business system: it may be asked for, kept and passed on
 * only within 番号法9条, 15条, 19条 and 20条. Therefore its digits come out only through {@link #reveal};
 * no text, exception or serialised form of it shows them. Distinguished also from proof: a valid
 * check digit means typed correctly, not issued.
 *
 * <p>The number of the sample cards, 1 to 9 and 012, is refused, because its check digit is wrong;
 * twelve zeros are refused as {@link NumberRefusal#RESERVED} although theirs is right.
 *
 * <p>Immutable. 番号法施行令6条 (to 2024-05-26 第8条); 番号命令 (平成26年総務省令85号) 5条.
 */
public final class IndividualNumber {

  private static final int LENGTH = 12;

  private final String digits;

  private IndividualNumber(String digits) {
    this.digits = digits;
  }

  /** Checks twelve ASCII digits; normalise what people typed before. */
  public static NumberCheck<IndividualNumber> check(String text) {
    return Digits.outcome(
        NumberKind.INDIVIDUAL_NUMBER,
        Digits.shape(text, LENGTH).or(() -> Digits.lastCheckDigit(text)),
        () -> new IndividualNumber(text));
  }

  /**
   * The number of twelve ASCII digits.
   *
   * @throws RefusedNumberException if they are none; without the text
   */
  public static IndividualNumber of(String text) {
    return check(text).orThrow();
  }

  /**
   * The twelve digits, once the disclosure has confirmed.
   *
   * @throws DisclosureRefusedException if it does not
   */
  public String reveal(Disclosure disclosure) {
    disclosure.confirm(NumberKind.INDIVIDUAL_NUMBER);
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndividualNumber that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Says that it is one, and nothing of its digits, not even the last. */
  @Override
  public String toString() {
    return "IndividualNumber[withheld]";
  }
}
