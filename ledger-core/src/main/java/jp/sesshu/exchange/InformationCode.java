package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;
import jp.sesshu.exchange.internal.MetCode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of information that may be asked for (利用特定個人情報).
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code VACCINATION_RECORD}. A value:
 * equal to another of the same text. Safe for use by many threads.
 */
public final class InformationCode implements Comparable<InformationCode> {

  private static final CodeForm FORM = new CodeForm("information");

  private final MetCode met;

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public InformationCode(String value) {
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
  public int compareTo(InformationCode other) {
    return value().compareTo(other.value());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InformationCode code && value().equals(code.value());
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
