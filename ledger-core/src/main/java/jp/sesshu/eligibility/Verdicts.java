package jp.sesshu.eligibility;

import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.internal.Engine;
import jp.sesshu.eligibility.internal.Outcome;

/**
 * Where one person stands in every programme of a book, as numbers (判定結果の一覧).
 *
 * <p>Distinguished from {@link Assessment}, the same answer as a value: this is the view of an
 * {@link Assessor} on the person it judged last, for counting and listing a whole city without
 * allocation. It changes with the next person; {@link #assessment} makes a value that stays.
 *
 * <p>Programmes are numbered in the order of the book, days are day numbers (see {@link EpochDays},
 * whose {@link EpochDays#OPEN} stands for no end). Of one thread.
 */
public final class Verdicts {

  private final Engine engine;

  Verdicts(Engine engine) {
    this.engine = engine;
  }

  /** The answer in a word. */
  public AssessmentStatus status(int programme) {
    return engine.outcome(programme).status();
  }

  /** How many windows there are. */
  public int windowCount(int programme) {
    return engine.outcome(programme).windowCount();
  }

  /** The first day of a window, in ascending order. */
  public int windowFrom(int programme, int window) {
    return engine.outcome(programme).windowFrom(window);
  }

  /** The last day of a window, included; open if there is none. */
  public int windowUntil(int programme, int window) {
    return engine.outcome(programme).windowUntil(window);
  }

  /** Doses the series asks in all. */
  public int dosesRequired(int programme) {
    return engine.outcome(programme).dosesRequired();
  }

  /** Doses of it already filled. */
  public int dosesValid(int programme) {
    return engine.outcome(programme).dosesValid();
  }

  /** Doses of it that are missing and could still be given. */
  public int dosesRemaining(int programme) {
    return engine.outcome(programme).dosesRemaining();
  }

  /** Whether a dose may be given next, on or after the judging day. */
  public boolean hasNext(int programme) {
    return engine.outcome(programme).hasNext();
  }

  /** The first day for that dose; may lie before the judging day. Asked only where there is one. */
  public int nextEarliest(int programme) {
    return next(programme).nextFrom();
  }

  /** The last day for that dose; open if the law sets none. Asked only where there is one. */
  public int nextLatest(int programme) {
    return next(programme).nextUntil();
  }

  /** How many reasons the answer has. */
  public int reasonCount(int programme) {
    return engine.outcome(programme).reasonCount();
  }

  /** A reason; the first is the decisive one. */
  public ReasonCode reason(int programme, int index) {
    return engine.outcome(programme).reason(index);
  }

  /** What a dose of the history is worth, by its place in the history as it was given. */
  public Evaluation evaluation(int programme, int dose) {
    return engine.evaluation(programme, dose);
  }

  /** Whether a dose's worth has a reason. */
  public boolean hasReason(int programme, int dose, ReasonCode reason) {
    return engine.hasReason(programme, dose, reason);
  }

  /** The same answer as a value. */
  public Assessment assessment(int programme) {
    return engine.assessment(programme);
  }

  private Outcome next(int programme) {
    Outcome outcome = engine.outcome(programme);
    if (!outcome.hasNext()) {
      throw new IllegalStateException("no dose may be given next in this programme");
    }
    return outcome;
  }
}
