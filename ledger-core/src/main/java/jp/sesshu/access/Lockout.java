package jp.sesshu.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How long no password of somebody is examined (試行停止), because it was guessed in vain too often.
 *
 * <p>Distinguished from {@link GuessLimit}, the rule it follows from. Example: a clerk who mistyped
 * five times waits half a minute; one for whom a hundred guesses in a row were wrong needs a
 * colleague who sets the password anew, however long they wait.
 */
public sealed interface Lockout extends Serializable {

  /** Answers by kind. */
  default <T> T fold(Function<Instant, T> until, Supplier<T> untilSetAnew) {
    return this instanceof Until u ? until.apply(u.end()) : untilSetAnew.get();
  }

  /**
   * For some time.
   *
   * @param end the first moment at which one is examined again
   */
  record Until(Instant end) implements Lockout {}

  /** Until the password is set anew; time alone does not end it. */
  record UntilSetAnew() implements Lockout {}
}
