package jp.sesshu.resident;

import java.util.Optional;
import java.util.function.Function;

/**
 * One part of what is answered about an addressee: shown, not recorded, or withheld and why.
 *
 * <p>«There is none» and «you may not know» are different answers, so neither is a null.
 *
 * @param <T> what is shown
 */
public sealed interface Part<T> {

  /** Answers by outcome. */
  default <R> R fold(
      Function<T, R> shown, Function<None<T>, R> none, Function<Withheld<T>, R> withheld) {
    if (this instanceof Part.Shown<T> s) {
      return shown.apply(s.content());
    }
    if (this instanceof Part.None<T> n) {
      return none.apply(n);
    }
    return withheld.apply((Part.Withheld<T>) this);
  }

  /** The value, if it is shown. */
  default Optional<T> value() {
    return fold(Optional::of, none -> Optional.empty(), withheld -> Optional.empty());
  }

  /**
   * It may be known, and here it is.
   *
   * @param <T> what is shown
   * @param content the value
   */
  record Shown<T>(T content) implements Part<T> {

    @Override
    public String toString() {
      return "Shown[withheld]";
    }
  }

  /**
   * It may be known, and there is none.
   *
   * @param <T> what would be shown
   */
  record None<T>() implements Part<T> {}

  /**
   * It may not be known.
   *
   * @param <T> what would be shown
   * @param why the reason
   */
  record Withheld<T>(Why why) implements Part<T> {}

  /** Why a part is withheld. */
  enum Why {
    /** The caller's authority does not cover it. */
    OUTSIDE_AUTHORITY,
    /** 支援措置: the person is protected from being found. */
    SUPPORT_MEASURE
  }
}
