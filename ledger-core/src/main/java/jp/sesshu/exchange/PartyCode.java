package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;

/**
 * A kind of body that asks or provides (情報照会者・情報提供者): what it is, not which one.
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code MUNICIPALITY}. Immutable.
 */
public final class PartyCode extends ListedCode implements Comparable<PartyCode> {

  private static final CodeForm FORM = new CodeForm("party");

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public PartyCode(String value) {
    super(FORM.of(value));
  }

  @Override
  public int compareTo(PartyCode other) {
    return value().compareTo(other.value());
  }
}
