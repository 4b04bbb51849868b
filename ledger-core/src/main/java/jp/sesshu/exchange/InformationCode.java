package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;

/**
 * A kind of information that may be asked for (利用特定個人情報).
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code VACCINATION_RECORD}. Immutable.
 */
public final class InformationCode extends ListedCode implements Comparable<InformationCode> {

  private static final CodeForm FORM = new CodeForm("information");

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public InformationCode(String value) {
    super(FORM.of(value));
  }

  @Override
  public int compareTo(InformationCode other) {
    return value().compareTo(other.value());
  }
}
