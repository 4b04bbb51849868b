package jp.sesshu.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which one body knows a person in the exchange (情報提供用個人識別符号, 符号).
 *
 * <p>Distinguished from the individual number, which never travels: each body has another code for
 * the same person, and none can be computed from another. In law it is an individual number all the
 * same (番号法9条3項), so it is protected alike: its text comes out only through {@link #reveal}.
 *
 * <p>Its form is not public. Any 1 to 64 letters and digits of ASCII and hyphens are taken as they
 * came; there is no check digit. Immutable.
 */
public final class LinkageCode {

  private static final Pattern PERMITTED = Pattern.compile("[0-9A-Za-z-]*");
  private static final int LONGEST = 64;

  private final String text;

  private LinkageCode(String text) {
    this.text = text;
  }

  /** Checks the text of a code. */
  public static NumberCheck<LinkageCode> check(String text) {
    return Digits.outcome(NumberKind.LINKAGE_CODE, refusal(text), () -> new LinkageCode(text));
  }

  private static Optional<NumberRefusal> refusal(String text) {
    if (!PERMITTED.matcher(text).matches()) {
      return Optional.of(NumberRefusal.CHARACTER);
    }
    boolean fits = !text.isEmpty() && text.length() <= LONGEST;
    return fits ? Optional.empty() : Optional.of(NumberRefusal.LENGTH);
  }

  /**
   * The code of that text.
   *
   * @throws RefusedNumberException if it is none; without the text
   */
  public static LinkageCode of(String text) {
    return check(text).orThrow();
  }

  /**
   * The text, once the disclosure has confirmed.
   *
   * @throws DisclosureRefusedException if it does not
   */
  public String reveal(Disclosure disclosure) {
    disclosure.confirm(NumberKind.LINKAGE_CODE);
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinkageCode that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Says that it is one, and nothing of it. */
  @Override
  public String toString() {
    return "LinkageCode[withheld]";
  }
}
