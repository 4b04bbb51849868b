package jp.sesshu.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a text that should be a number: {@link Valid} with the number, or {@link Refused}
 * with the reason. Neither shows the text.
 *
 * @param <T> the kind of number
 */
public sealed interface NumberCheck<T> {

  /**
   * The text is a number of its kind.
   *
   * @param number that number
   */
  record Valid<T>(T number) implements NumberCheck<T> {
    public Valid {
      Objects.requireNonNull(number, "number");
    }
  }

  /**
   * The text is none.
   *
   * @param kind what it should have been
   * @param refusal why it is not
   */
  record Refused<T>(NumberKind kind, NumberRefusal refusal) implements NumberCheck<T> {
    public Refused {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(refusal, "refusal");
    }
  }

  /** One of two answers, by what became of the text. */
  default <R> R fold(
      Function<? super T, ? extends R> valid,
      Function<? super NumberRefusal, ? extends R> refused) {
    if (this instanceof Valid<T> ok) {
      return valid.apply(ok.number());
    }
    return refused.apply(((Refused<T>) this).refusal());
  }

  /** The number, if the text is one. */
  default Optional<T> toOptional() {
    return fold(Optional::of, refusal -> Optional.empty());
  }

  /**
   * The number.
   *
   * @throws RefusedNumberException if the text is none
   */
  default T orThrow() {
    if (this instanceof Valid<T> ok) {
      return ok.number();
    }
    Refused<T> refused = (Refused<T>) this;
    throw new RefusedNumberException(refused.kind(), refused.refusal());
  }
}
