package jp.sesshu.eligibility.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Runs the passes over one person and dresses the result in values; of one thread. */
public final class Engine {

  private static final ReasonCode[] REASONS = ReasonCode.values();

  private final CompiledBook book;
  private final Workspace workspace;
  private final Judgement judgement = new Judgement();
  private final DosePlanner planner = new DosePlanner();
  private List<GivenDose> history = List.of();

  /** An engine over a compiled book. */
  public Engine(CompiledBook book) {
    this.book = book;
    workspace = new Workspace(book);
  }

  /** Takes up a person; every later question is about them. */
  public void load(PersonFacts person, List<GivenDose> doses, LocalDate asOf) {
    history = doses;
    workspace.load(person, doses, EpochDays.of(asOf));
  }

  /** Judges the person in one programme, by its number. */
  public Assessment assess(int programme) {
    judge(programme);
    return dress(book.programmes[programme]);
  }

  private void judge(int programme) {
    CompiledProgramme p = book.programmes[programme];
    judgement.reset(p, workspace);
    WindowFinder.find(p, workspace, judgement);
    DoseJudge.judge(p, workspace, judgement);
    StatusFinder.find(p, workspace, judgement, planner);
  }

  private Assessment dress(CompiledProgramme p) {
    Judgement j = judgement;
    return new Assessment(
        p.rules.id(),
        EpochDays.toDate(workspace.asOf),
        j.status,
        windows(j.net),
        j.required,
        j.valid,
        j.remaining,
        j.hasNext ? next(j) : null,
        evaluations(j),
        j.findings);
  }

  private static DateRanges windows(Ranges ranges) {
    List<DateRange> list = new ArrayList<>(ranges.count());
    for (int i = 0; i < ranges.count(); i++) {
      list.add(DateRange.ofEpochDays(ranges.from(i), ranges.until(i)));
    }
    return DateRanges.of(list);
  }

  private NextDose next(Judgement j) {
    List<VaccineCode> vaccines = new ArrayList<>(j.vaccineCount);
    for (int i = 0; i < j.vaccineCount; i++) {
      vaccines.add(book.vaccines.get(j.vaccines[i]).code());
    }
    Product.Dosage dosage = j.dosage;
    return new NextDose(
        j.label,
        EpochDays.toDate(j.from),
        Days.dateOrNull(j.until),
        j.standardFrom == Judgement.NONE ? null : EpochDays.toDate(j.standardFrom),
        j.standardUntil == EpochDays.OPEN ? null : Days.dateOrNull(j.standardUntil),
        vaccines,
        dosage == null ? null : dosage.volume(),
        dosage == null ? null : dosage.route());
  }

  private List<DoseEvaluation> evaluations(Judgement j) {
    @Nullable DoseEvaluation[] byInput = new DoseEvaluation[history.size()];
    for (int i = 0; i < history.size(); i++) {
      int source = workspace.doseSource[i];
      byInput[source] =
          new DoseEvaluation(history.get(source), j.evaluation[i], reasons(j.reasons[i]));
    }
    List<DoseEvaluation> all = new ArrayList<>(byInput.length);
    for (DoseEvaluation evaluation : byInput) {
      if (evaluation != null) {
        all.add(evaluation);
      }
    }
    return all;
  }

  private static List<ReasonCode> reasons(long bits) {
    List<ReasonCode> codes = new ArrayList<>(1);
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      codes.add(REASONS[Long.numberOfTrailingZeros(rest)]);
    }
    return codes;
  }
}
