package jp.sesshu.access;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes the entries of the access trail (アクセス記録): an attempt for every act, and an outcome for
 * every attempt. What it makes is written by whoever holds the transaction.
 */
public final class AccessTrail {
  private final Clock clock;
  private final RandomGenerator random;

  /** A trail that tells time by this clock and draws act identifiers from this source. */
  public AccessTrail(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * The attempt of an act.
   *
   * @throws IllegalArgumentException if the subjects are not those the event must name
   */
  public TrailEntry.Attempt attempt(
      PrincipalId who, Purpose purpose, AuditEvent event, Map<String, String> subjects) {
    if (subjects.size() != event.subjects().size()
        || !subjects.keySet().containsAll(event.subjects())) {
      throw new IllegalArgumentException(event.code() + " must name " + event.subjects());
    }
    return new TrailEntry.Attempt(newAct(), clock.instant(), who, purpose, event.code(), subjects);
  }

  /** The outcome of an attempt. */
  public TrailEntry.Outcome outcome(
      TrailEntry.Attempt attempt, TrailEntry.Result result, Map<String, String> facts) {
    return new TrailEntry.Outcome(attempt.act(), clock.instant(), result, facts);
  }

  private ActId newAct() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new ActId(HexFormat.of().formatHex(bytes));
  }
}
