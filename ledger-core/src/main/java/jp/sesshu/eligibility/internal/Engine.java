package jp.sesshu.eligibility.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Runs the passes over one person; of one thread. */
public final class Engine {

  private final CompiledBook book;
  private final Workspace workspace;
  private final DosePlanner planner = new DosePlanner();
  private final Judgement[] own;
  private final Outcome[] outcomes;

  /** What doses are worth in the programme to which another leaves them. */
  private final Judgement left = new Judgement();

  /**
   * Whether doses were judged in a programme, by its number; if not, none of them matters there.
   */
  private final boolean[] judged;

  private List<GivenDose> history = List.of();
  private @Nullable List<DoseEvaluation> aside;

  /** An engine over a compiled book. */
  public Engine(CompiledBook book) {
    this.book = book;
    workspace = new Workspace(book);
    own = new Judgement[book.programmes.length];
    Arrays.setAll(own, i -> new Judgement());
    outcomes = Arrays.copyOf(own, own.length, Outcome[].class);
    judged = new boolean[own.length];
  }

  /** Takes up a person; every later question is about them. */
  public void load(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {
    history = doses;
    aside = null;
    workspace.load(person, doses, EpochDays.of(asOf));
  }

  /**
   * Judges the person in one programme, by its number. Where nothing asked is known and no dose
   * fills the series, the answer of everybody born alike is theirs as well.
   */
  public void judge(int programme) {
    CompiledProgramme p = book.programmes[programme];
    Outcome shared = shared(p, programme);
    judged[programme] = shared == null || workspace.hasDosesFor(programme);
    outcomes[programme] = shared;
    if (judged[programme]) {
      Judgement judgement = own[programme];
      begin(p, judgement);
      if (shared == null || judgement.isBegun(p)) {
        finish(p, judgement);
        outcomes[programme] = judgement;
      }
    }
  }

  /** The answer of everybody born alike who had no dose, if it is this person's but for doses. */
  private @Nullable Outcome shared(CompiledProgramme p, int programme) {
    if (!workspace.knowsNothingOf(p.asked)) {
      return null;
    }
    Outcome blank = blank(p, programme);
    boolean alike =
        workspace.keptAwayUntil < blank.aheadFrom
            && workspace.residency.containsAll(blank.resident);
    return alike ? blank : null;
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
    List<DoseEvaluation> doses = judged[programme] ? evaluations(own[programme]) : aside();
    return Dressing.of(book, programme, workspace.asOf, outcomes[programme], doses);
  }

  private List<DoseEvaluation> evaluations(Judgement judgement) {
    List<DoseEvaluation> doses = new ArrayList<>(aside());
    for (int dose = 0; dose < doses.size(); dose++) {
      int place = workspace.placeOf(dose);
      Evaluation worth = judgement.evaluation(place);
      long reasons = judgement.reasons[place];
      if (worth != Evaluation.NOT_COUNTED || reasons != workspace.asideReasons[place]) {
        doses.set(dose, Dressing.evaluation(history.get(dose), worth, reasons));
      }
    }
    return doses;
  }

  /** What doses are worth in a programme that does not judge them: the same in each. */
  private List<DoseEvaluation> aside() {
    if (aside == null) {
      List<DoseEvaluation> doses = new ArrayList<>(history.size());
      for (int dose = 0; dose < history.size(); dose++) {
        long reasons = workspace.asideReasons[workspace.placeOf(dose)];
        doses.add(Dressing.evaluation(history.get(dose), Evaluation.NOT_COUNTED, reasons));
      }
      aside = List.copyOf(doses);
    }
    return aside;
  }

  /** The answer last found in a programme, in numbers. */
  public Outcome outcome(int programme) {
    return outcomes[programme];
  }

  /** What a dose is worth in a programme, by its place in the history. */
  public Evaluation evaluation(int programme, int dose) {
    return evaluationAt(programme, workspace.placeOf(dose));
  }

  private Evaluation evaluationAt(int programme, int place) {
    return judged[programme] ? own[programme].evaluation(place) : Evaluation.NOT_COUNTED;
  }

  /** Whether that has a reason. */
  public boolean hasReason(int programme, int dose, ReasonCode reason) {
    return (reasonsAt(programme, workspace.placeOf(dose)) & Judgement.bit(reason)) != 0;
  }

  private long reasonsAt(int programme, int place) {
    return judged[programme] ? own[programme].reasons[place] : workspace.asideReasons[place];
  }

  /** What doses are worth by the law of their days. */
  private void begin(CompiledProgramme p, Judgement judgement) {
    judgement.reset(p, workspace);
    WindowFinder.open(p, workspace, judgement);
    if (p.leavesTo >= 0) {
      CompiledProgramme other = book.programmes[p.leavesTo];
      left.reset(other, workspace);
      WindowFinder.open(other, workspace, left);
      DoseJudge.judge(other, workspace, left, null);
    }
    DoseJudge.judge(p, workspace, judgement, p.leavesTo >= 0 ? left : null);
  }

  /** Where the person stands after them. */
  private void finish(CompiledProgramme p, Judgement judgement) {
    WindowFinder.narrow(p, workspace, judgement);
    StatusFinder.find(p, workspace, judgement, planner);
  }

  /** What is true of everybody born alike who had no dose that matters and lives here always. */
  private Outcome blank(CompiledProgramme p, int programme) {
    Outcome known = workspace.cohort.blank(programme, workspace.asOf);
    if (known == null) {
      int doses = workspace.doseCount;
      int dosesByAsOf = workspace.dosesByAsOf;
      Ranges residency = workspace.residency;
      workspace.doseCount = 0;
      workspace.dosesByAsOf = 0;
      workspace.residency = Ranges.ALL_DAYS;
      begin(p, own[programme]);
      finish(p, own[programme]);
      workspace.doseCount = doses;
      workspace.dosesByAsOf = dosesByAsOf;
      workspace.residency = residency;
      known = own[programme].copy(workspace.asOf);
      workspace.cohort.keepBlank(programme, workspace.asOf, known);
    }
    return known;
  }
}
