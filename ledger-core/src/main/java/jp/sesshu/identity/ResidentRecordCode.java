package jp.sesshu.identity;

/**
 * A resident record code (住民票コード): ten random digits and a check digit.
 *
 * <p>Distinguished from {@link IndividualNumber}, which is derived from it: 番号法2条9項 keeps it out of
 * that notion, but 住民基本台帳法30条の37 and following forbid asking for it, and a vaccination ledger has
 * no ground to keep it. It is here so that a number typed into the wrong field can be recognised;
 * it is protected like the individual number.
 *
 * <p><b>Weak evidence.</b> 住民基本台帳法施行規則1条 leaves the formula of the check digit to a notice that we
 * have not seen. We use the scheme of the individual number on ten digits, with which the one
 * public value known to us agrees; do not refuse a real person's document because of it.
 *
 * <p>Immutable.
 */
public final class ResidentRecordCode {

  private static final int LENGTH = 11;

  private final String digits;

  private ResidentRecordCode(String digits) {
    this.digits = digits;
  }

  /** Checks eleven ASCII digits; normalise what people typed before. */
  public static NumberCheck<ResidentRecordCode> check(String text) {
    return Digits.outcome(
        NumberKind.RESIDENT_RECORD_CODE,
        Digits.shape(text, LENGTH).or(() -> Digits.lastCheckDigit(text)),
        () -> new ResidentRecordCode(text));
  }

  /**
   * The code of eleven ASCII digits.
   *
   * @throws RefusedNumberException if they are none; without the text
   */
  public static ResidentRecordCode of(String text) {
    return check(text).orThrow();
  }

  /**
   * The eleven digits, once the disclosure has confirmed.
   *
   * @throws DisclosureRefusedException if it does not
   */
  public String reveal(Disclosure disclosure) {
    disclosure.confirm(NumberKind.RESIDENT_RECORD_CODE);
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidentRecordCode that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Says that it is one, and nothing of its digits. */
  @Override
  public String toString() {
    return "ResidentRecordCode[withheld]";
  }
}
