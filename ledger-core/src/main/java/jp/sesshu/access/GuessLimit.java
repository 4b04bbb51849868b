package jp.sesshu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast somebody's password may be guessed (試行回数の制限): after some failures in a row each further
 * one is examined only after a growing time, and after many none until the password is set anew.
 *
 * <p>Distinguished from a lock that an administrator sets: the principal's directory has those.
 * Example: with {@link #STANDARD} a clerk who mistypes four times notices nothing, after the fifth
 * they wait half a minute, after the twelfth an hour. Whoever tries without pause needs some four
 * days to the hundredth; by then the trail is full of it.
 *
 * <p>NIST SP 800-63B asks for at most 100 failures in a row, and names waits from 30 seconds to an
 * hour.
 *
 * @param free failures in a row without a wait
 * @param first the wait after the last free one; each next is twice as long
 * @param longest no wait is longer
 * @param most after so many no password is examined until it is set anew
 */
public record GuessLimit(int free, Duration first, Duration longest, int most) {
  /** Five, then 30 seconds to an hour, a hundred at most. */
  public static final GuessLimit STANDARD =
      new GuessLimit(5, Duration.ofSeconds(30), Duration.ofHours(1), 100);

  /** Refuses a limit that would never hold, or hold at once. */
  public GuessLimit {
    boolean waits = first.compareTo(Duration.ZERO) > 0 && longest.compareTo(first) >= 0;
    if (free < 1 || most < free || !waits) {
      throw new IllegalArgumentException(
          "a guess limit must have at least 1 free guess, no fewer at most, and growing waits");
    }
  }

  /** How long nothing is examined after so many failures in a row. */
  Duration waitAfter(int failures) {
    Duration wait = Duration.ZERO;
    for (int n = free; n <= failures && wait.compareTo(longest) < 0; n++) {
      wait = n == free ? first : wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** How long a guess is refused unexamined; none if it is to be examined now. */
  Optional<Lockout> lockout(Guesses guesses, Instant now) {
    if (guesses.failures() >= most) {
      return Optional.of(new Lockout.UntilSetAnew());
    }
    return Optional.of(guesses.since(now).plus(waitAfter(guesses.failures())))
        .filter(end -> end.isAfter(now))
        .map(Lockout.Until::new);
  }
}
