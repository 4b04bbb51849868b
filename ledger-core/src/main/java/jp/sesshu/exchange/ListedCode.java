package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.MetCode;
import org.jspecify.annotations.Nullable;

/** A code of one of the three sorts the list speaks in (照合リストの符号): a value, by its text. */
abstract sealed class ListedCode permits PartyCode, TaskCode, InformationCode {

  private final MetCode met;

  ListedCode(MetCode met) {
    this.met = met;
  }

  /** Its text. */
  public final String value() {
    return met.text();
  }

  final MetCode met() {
    return met;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ListedCode code
        && getClass() == code.getClass()
        && value().equals(code.value());
  }

  @Override
  public final int hashCode() {
    return value().hashCode();
  }

  @Override
  public final String toString() {
    return value();
  }
}
