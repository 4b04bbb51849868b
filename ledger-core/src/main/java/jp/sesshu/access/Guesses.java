package jp.sesshu.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.access.AuditEvent.Denial;
import jp.sesshu.access.TrailEntry.Attempt;
import jp.sesshu.access.TrailEntry.Outcome;
import jp.sesshu.access.TrailEntry.Result;

/**
 * How often in a row somebody's password was guessed in vain (連続失敗回数), as the trail tells it.
 *
 * <p>The count goes on from outcome to outcome, so that only the newest is looked for. An attempt
 * without an outcome is a guess, too: many at once would otherwise all be the first.
 *
 * @param failures how many
 * @param last when the last of them was
 */
record Guesses(int failures, Instant last) {
  private static final String REASON = "reason";
  private static final String FAILURES = "failures";
  private static final String SINCE = "since";
  private static final int PAGE = 20;
  private static final Guesses NONE = new Guesses(0, Instant.EPOCH);

  /** What the trail tells of somebody, but for an attempt that is going on. */
  static Guesses of(TrailStore trail, PrincipalId who, ActId goingOn) {
    Guesses open = NONE;
    for (long offset = 0; ; offset += PAGE) {
      List<TrailAct> page = trail.newest(AuditEvent.LOG_IN, Optional.of(who), offset, PAGE);
      for (TrailAct act : page) {
        Optional<Outcome> outcome = act.outcome();
        if (outcome.isEmpty()) {
          open = act.attempt().act().equals(goingOn) ? open : open.before(act.attempt());
        } else if (tells(outcome.get())) {
          return of(outcome.get()).and(open);
        }
      }
      if (page.size() < PAGE) {
        return open;
      }
    }
  }

  /** Failures of the storage, and denials that have nothing to do with a password, tell nothing. */
  private static boolean tells(Outcome outcome) {
    return outcome.result() == Result.DONE || isGuess(outcome);
  }

  private static boolean isGuess(Outcome outcome) {
    String reason = outcome.facts().getOrDefault(REASON, "");
    return reason.equals(Denial.WRONG_CREDENTIALS.name())
        || reason.equals(Denial.TOO_MANY_GUESSES.name());
  }

  private static Guesses of(Outcome outcome) {
    if (!isGuess(outcome)) {
      return NONE;
    }
    Map<String, String> facts = outcome.facts();
    String since = facts.get(SINCE);
    return new Guesses(
        Integer.parseInt(facts.getOrDefault(FAILURES, "1")),
        since == null ? outcome.at() : Instant.parse(since));
  }

  private Guesses before(Attempt attempt) {
    return and(new Guesses(1, attempt.at()));
  }

  private Guesses and(Guesses more) {
    return new Guesses(failures + more.failures, last.isBefore(more.last) ? more.last : last);
  }

  /** When the wait began; a clock that was set back must not make it longer. */
  Instant since(Instant now) {
    return last.isAfter(now) ? now : last;
  }

  /** Whether a password was given to them, or given anew, since the last failure. */
  boolean forgiven(TrailStore trail, PrincipalId who) {
    for (long offset = 0; ; offset += PAGE) {
      List<TrailAct> page = trail.newest(AuditEvent.OPERATOR_PUT, Optional.empty(), offset, PAGE);
      for (TrailAct act : page) {
        if (act.attempt().at().isBefore(last)) {
          return false;
        }
        if (isDone(act) && who.value().equals(act.attempt().subjects().get("operator"))) {
          return true;
        }
      }
      if (page.size() < PAGE) {
        return false;
      }
    }
  }

  private static boolean isDone(TrailAct act) {
    return act.outcome().map(Outcome::result).equals(Optional.of(Result.DONE));
  }

  /** What the outcome of a wrong guess says, this one counted. */
  Map<String, String> failedOnceMore() {
    return Map.of(
        REASON, Denial.WRONG_CREDENTIALS.name(), FAILURES, Integer.toString(failures + 1));
  }

  /** What the outcome of a guess says that was not examined. */
  Map<String, String> refused(Instant now) {
    return Map.of(
        REASON,
        Denial.TOO_MANY_GUESSES.name(),
        FAILURES,
        Integer.toString(failures),
        SINCE,
        since(now).toString());
  }

  /** Nobody has guessed. */
  static Guesses none() {
    return NONE;
  }
}
