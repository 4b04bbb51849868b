package jp.sesshu.benchmark;

import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Verdicts;
import jp.sesshu.statutes.StatutesJapan;

/** Reads a whole answer into one number, so that no part of the work can be left out. */
@SuppressWarnings("EnumOrdinal") // numbers to be summed, never stored
final class Reading {

  private static final int PROGRAMMES = StatutesJapan.ruleBook().programmes().size();

  private Reading() {}

  /** The sum over every programme. */
  static long of(Verdicts verdicts, int doses) {
    long read = 0;
    for (int p = 0; p < PROGRAMMES; p++) {
      read += of(verdicts, p, doses);
    }
    return read;
  }

  private static long of(Verdicts verdicts, int p, int doses) {
    long read = verdicts.status(p).ordinal();
    read = 31 * read + verdicts.dosesRequired(p);
    read = 31 * read + verdicts.dosesValid(p);
    read = 31 * read + verdicts.dosesRemaining(p);
    for (int w = 0; w < verdicts.windowCount(p); w++) {
      read = 31 * read + verdicts.windowFrom(p, w);
      read = 31 * read + verdicts.windowUntil(p, w);
    }
    if (verdicts.hasNext(p)) {
      read = 31 * read + verdicts.nextEarliest(p);
      read = 31 * read + verdicts.nextLatest(p);
    }
    for (int r = 0; r < verdicts.reasonCount(p); r++) {
      read = 31 * read + verdicts.reason(p, r).ordinal();
    }
    for (int d = 0; d < doses; d++) {
      read = 31 * read + verdicts.evaluation(p, d).ordinal();
    }
    return read;
  }

  /** The same number of the same answer as a value. */
  static long of(Assessment answer) {
    long read = answer.status().ordinal();
    read = 31 * read + answer.dosesRequired();
    read = 31 * read + answer.dosesValid();
    read = 31 * read + answer.dosesRemaining();
    for (var window : answer.windows().asList()) {
      read = 31 * read + window.fromEpochDay();
      read = 31 * read + (window.isOpen() ? EpochDays.OPEN : window.untilEpochDay());
    }
    var next = answer.following();
    if (next != null) {
      read = 31 * read + EpochDays.of(next.earliest());
      read = 31 * read + next.latest().map(EpochDays::of).orElse(EpochDays.OPEN);
    }
    for (var reason : answer.reasons()) {
      read = 31 * read + reason.code().ordinal();
    }
    for (DoseEvaluation dose : answer.doses()) {
      read = 31 * read + dose.evaluation().ordinal();
    }
    return read;
  }
}
