package jp.sesshu.eligibility.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;

/** Runs the passes over one person; of one thread. */
public final class Engine {

  private final CompiledBook book;
  private final Workspace workspace;
  private final DosePlanner planner = new DosePlanner();
  private final Judgement[] own;
  private final Outcome[] outcomes;
  private List<GivenDose> history = List.of();

  /** An engine over a compiled book. */
  public Engine(CompiledBook book) {
    this.book = book;
    workspace = new Workspace(book);
    own = new Judgement[book.programmes.length];
    Arrays.setAll(own, i -> new Judgement());
    outcomes = Arrays.copyOf(own, own.length, Outcome[].class);
  }

  /** Takes up a person; every later question is about them. */
  public void load(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {
    history = doses;
    workspace.load(person, doses, EpochDays.of(asOf));
  }

  /** Judges the person in one programme, by its number. */
  public void judge(int programme) {
    Outcome blank =
        workspace.knowsNothingOf(book.programmes[programme].asked) ? blank(programme) : null;
    if (blank != null
        && workspace.keptAwayUntil < blank.aheadFrom
        && workspace.residency.containsAll(blank.resident)) {
      outcomes[programme] = blank;
    } else {
      run(programme);
      outcomes[programme] = own[programme];
    }
  }

  /** Judges the person in every programme. */
  public void judgeAll() {
    for (int i = 0; i < outcomes.length; i++) {
      judge(i);
    }
  }

  /** Judges the person in one programme and makes a value of the answer. */
  public Assessment assess(int programme) {
    judge(programme);
    return assessment(programme);
  }

  /** The answer last found in a programme, as a value. */
  public Assessment assessment(int programme) {
    return Dressing.of(book, programme, workspace, outcomes[programme], history);
  }

  /** The answer last found in a programme, in numbers. */
  public Outcome outcome(int programme) {
    return outcomes[programme];
  }

  /** What a dose is worth in a programme, by its place in the history. */
  public Evaluation evaluation(int programme, int dose) {
    return outcomes[programme].evaluation(workspace.placeOf(dose));
  }

  /** Whether that has a reason. */
  public boolean hasReason(int programme, int dose, ReasonCode reason) {
    long reasons = outcomes[programme].reasons(workspace, workspace.placeOf(dose));
    return (reasons & Judgement.bit(reason)) != 0;
  }

  private void run(int programme) {
    CompiledProgramme p = book.programmes[programme];
    Judgement judgement = own[programme];
    judgement.reset(p, workspace);
    WindowFinder.find(p, workspace, judgement);
    DoseJudge.judge(p, workspace, judgement);
    StatusFinder.find(p, workspace, judgement, planner);
  }

  /** What is true of everybody born alike who had no dose that matters and lives here always. */
  private Outcome blank(int programme) {
    Outcome known = workspace.cohort.blank(programme, workspace.asOf);
    if (known == null) {
      int doses = workspace.doseCount;
      int dosesByAsOf = workspace.dosesByAsOf;
      Ranges residency = workspace.residency;
      workspace.doseCount = 0;
      workspace.dosesByAsOf = 0;
      workspace.residency = Workspace.ALL_DAYS;
      run(programme);
      workspace.doseCount = doses;
      workspace.dosesByAsOf = dosesByAsOf;
      workspace.residency = residency;
      known = own[programme].copy(workspace.asOf);
      workspace.cohort.keepBlank(programme, workspace.asOf, known);
    }
    return known;
  }
}
