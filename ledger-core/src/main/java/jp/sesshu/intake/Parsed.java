package jp.sesshu.intake;

import java.util.function.Function;

/**
 * One row of a file as a reader answers it: a value, or why there is none.
 *
 * @param <T> what a good row becomes
 */
public sealed interface Parsed<T> {

  /** Answers by outcome. */
  default <R> R fold(Function<T, R> good, Function<Problem, R> bad) {
    if (this instanceof Parsed.Good<T> g) {
      return good.apply(g.value());
    }
    return bad.apply(((Parsed.Bad<T>) this).problem());
  }

  /**
   * A row that could be read.
   *
   * @param <T> what it became
   * @param line its line
   * @param value the value
   */
  record Good<T>(long line, T value) implements Parsed<T> {}

  /**
   * A row that was refused.
   *
   * @param <T> what it would have become
   * @param problem why
   */
  record Bad<T>(Problem problem) implements Parsed<T> {}
}
