package jp.sesshu.access;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides whether a password is examined at all (試行の可否), from what the trail tells of earlier
 * guesses; it keeps nothing itself, so that a restart forgets nothing.
 *
 * <p>Distinguished from {@link PasswordCheck}, which examines it. Known and unknown identifiers are
 * treated alike. Immutable and thread-safe.
 *
 * @param limit how fast somebody may guess
 */
public record PasswordGuard(GuessLimit limit) {

  /**
   * What is to be done with an attempt to log in.
   *
   * @param attempt it stands in the trail already, so that guesses at the same time see each other
   * @param trail whose transaction it came into the trail in
   */
  public Decision decide(TrailEntry.Attempt attempt, TrailStore trail) {
    PrincipalId who = attempt.principal();
    Guesses guesses = Guesses.of(trail, who, attempt.act());
    Optional<Lockout> lockout = limit.lockout(guesses, attempt.at());
    if (lockout.isEmpty()) {
      return new Decision.Examine(guesses.failedOnceMore());
    }
    return guesses.forgiven(trail, who)
        ? new Decision.Examine(Guesses.none().failedOnceMore())
        : new Decision.Refuse(lockout.get(), guesses.refused(attempt.at()));
  }

  /** What is to be done with an attempt. */
  public sealed interface Decision {

    /** Answers by kind. */
    default <T> T fold(Function<Examine, T> examine, Function<Refuse, T> refuse) {
      if (this instanceof Examine e) {
        return examine.apply(e);
      }
      return refuse.apply((Refuse) this);
    }

    /**
     * The password is to be examined.
     *
     * @param ifWrong what the outcome then says
     */
    record Examine(Map<String, String> ifWrong) implements Decision {}

    /**
     * It is not.
     *
     * @param lockout for how long
     * @param facts what the outcome says
     */
    record Refuse(Lockout lockout, Map<String, String> facts) implements Decision {}
  }
}
