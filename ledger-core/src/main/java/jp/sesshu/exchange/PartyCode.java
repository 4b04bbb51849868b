package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;
import jp.sesshu.exchange.internal.MetCode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of body that asks or provides (情報照会者・情報提供者): what it is, not which one.
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code MUNICIPALITY}. A value: equal
 * to another of the same text. Safe for use by many threads.
 */
public final class PartyCode implements Comparable<PartyCode> {

  private static final CodeForm FORM = new CodeForm("party");

  private final MetCode met;

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public PartyCode(String value) {
    met = FORM.of(value);
  }

  /** Its text. */
  public String value() {
    return met.text();
  }

  MetCode met() {
    return met;
  }

  @Override
  public int compareTo(PartyCode other) {
    return value().compareTo(other.value());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartyCode code && value().equals(code.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value();
  }
}
