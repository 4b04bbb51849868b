package jp.sesshu.access;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * One line of the access trail (アクセス記録). It says who did what to whose record, when and why, and
 * never what the record holds.
 */
public sealed interface TrailEntry {

  /** Joins attempt and outcome. */
  ActId act();

  /** When it was written. */
  Instant at();

  /** Answers by kind. */
  default <T> T fold(Function<Attempt, T> attempt, Function<Outcome, T> outcome) {
    if (this instanceof Attempt a) {
      return attempt.apply(a);
    }
    return outcome.apply((Outcome) this);
  }

  /**
   * Someone is about to act: written first, and alone.
   *
   * @param act joins it to its outcome
   * @param at when
   * @param principal who
   * @param purpose why
   * @param event what, by the name in the catalogue of events, such as {@code history.read}
   * @param subjects whose records, or which file or list; addressee numbers at most, never contents
   */
  record Attempt(
      ActId act,
      Instant at,
      PrincipalId principal,
      Purpose purpose,
      String event,
      Map<String, String> subjects)
      implements TrailEntry {

    /** Copies the subjects. */
    public Attempt {
      subjects = Map.copyOf(subjects);
    }
  }

  /**
   * How the act ended: written together with the act.
   *
   * @param act joins it to its attempt
   * @param at when
   * @param result how it ended
   * @param facts counts and codes, never contents
   */
  record Outcome(ActId act, Instant at, Result result, Map<String, String> facts)
      implements TrailEntry {

    /** Copies the facts. */
    public Outcome {
      facts = Map.copyOf(facts);
    }
  }

  /** How an act ended. */
  enum Result {
    /** Done. */
    DONE,
    /** Refused: no authority, or a purpose the principal has not. */
    DENIED,
    /** Failed; nothing was changed. */
    FAILED
  }
}
