package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Finds clauses that make nobody eligible and doses that nobody can receive. */
final class RuleReachLint {

  private static final int YEARS_AHEAD = 3;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final RuleFileTree tree;
  private final RulePlaces places;
  private final List<RuleProblem> problems = new ArrayList<>();

  RuleReachLint(RuleFileTree tree) {
    this.tree = tree;
    places = new RulePlaces(tree);
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /**
   * Checks one edition.
   *
   * @param number its number in the file
   * @param whole the edition
   * @param lastDay its last day in force, or null if open
   */
  void check(int number, RuleFormLint.Whole whole, @Nullable LocalDate lastDay) {
    Edition edition = whole.edition();
    LocalDate until = lastDay == null ? edition.inForceFrom().plusYears(YEARS_AHEAD) : lastDay;
    DateRanges inForce = PossibleDays.range(edition.inForceFrom(), lastDay);
    for (int t = 0; t < edition.terms().size(); t++) {
      Term term = edition.terms().get(t);
      List<LocalDate> births =
          PossibleDays.births(requirements(term), edition.inForceFrom(), until);
      boolean reachable = clauses(number, t, whole, inForce, births);
      if (reachable) {
        for (Method method : term.methods()) {
          method(number, t, edition, method, births);
        }
        RuleMethodLint methods = new RuleMethodLint(tree, number, edition, term);
        methods.check(
            births.stream().filter(birth -> belongs(term, birth, inForce)).toList(), lastDay);
        problems.addAll(methods.problems());
      }
    }
  }

  /** Whether somebody is eligible in the days of an edition, or has doses judged by it. */
  private static boolean belongs(Term term, LocalDate birth, DateRanges inForce) {
    return !new PossibleDays(birth).of(countable(term)).intersect(inForce).isEmpty();
  }

  private boolean clauses(
      int number, int t, RuleFormLint.Whole whole, DateRanges inForce, List<LocalDate> births) {
    Term term = whole.edition().terms().get(t);
    boolean any = false;
    for (int c = 0; c < term.who().size(); c++) {
      Clause clause = term.who().get(c);
      Predicate<LocalDate> applies =
          birth -> !new PossibleDays(birth).of(clause.days()).intersect(inForce).isEmpty();
      if (births.stream().anyMatch(applies)) {
        any = true;
      } else if (!mayBeEmpty(whole, t, c)) {
        report(
            RuleFault.NEVER_APPLIES,
            places.clause(number, term.id(), c),
            RuleRemark.of("clauseForNobody", term.id()));
      }
    }
    return any;
  }

  private static boolean mayBeEmpty(RuleFormLint.Whole whole, int t, int clause) {
    List<EditionFile.ClauseEntry> who = whole.file().allTerms().get(t).who();
    return who != null && Boolean.TRUE.equals(who.get(clause).mayBeEmpty());
  }

  private void method(int number, int t, Edition edition, Method method, List<LocalDate> births) {
    Term term = edition.terms().get(t);
    int furthest = 0;
    for (LocalDate birth : births) {
      int reached = reached(term, method, new PossibleDays(birth));
      if (reached == method.doses().size()) {
        return;
      }
      furthest = Math.max(furthest, reached);
    }
    report(
        RuleFault.DOSE_CANNOT_BE_MET,
        places.method(number, term.id(), method.id()),
        RuleRemark.of(
            "doseForNobody", term.id(), method.id(), method.doses().get(furthest).label()));
  }

  /** How many doses of a method can follow one another, each as early as can be. */
  private static int reached(Term term, Method method, PossibleDays possible) {
    DateRanges days = possible.of(term.countsOn() == null ? anyClause(term) : countable(term));
    if (PossibleDays.isOpenedByIllness(method.start())) {
      days = PossibleDays.ALWAYS;
    }
    List<LocalDate> given = new ArrayList<>();
    int lastPrimary = -1;
    boolean skipped = false;
    for (int i = 0; i < method.doses().size(); i++) {
      DoseRule dose = method.doses().get(i);
      DateRanges open = days.intersect(possible.of(dose.on()));
      if (i == 0) {
        open = open.intersect(possible.of(method.start()));
      }
      LocalDate earliest = LocalDate.MIN;
      for (Spacing spacing : dose.spacings()) {
        if (holds(spacing, skipped)) {
          open = open.intersect(possible.of(spacing.on()));
          earliest = later(earliest, soonest(spacing, given, lastPrimary));
        }
      }
      LocalDate day = open.firstDayFrom(earliest.isBefore(FIRST) ? FIRST : earliest).orElse(null);
      if (day == null && !dose.mayLapse() && dose.leftOut() == null) {
        return i;
      }
      skipped |= day == null;
      if (day != null) {
        given.add(day);
        lastPrimary = dose.booster() ? lastPrimary : given.size() - 1;
      }
    }
    return method.doses().size();
  }

  private static boolean holds(Spacing spacing, boolean skipped) {
    return spacing.with().isEmpty()
        && (spacing.when() == Spacing.When.ALWAYS
            || (spacing.when() == Spacing.When.PRIMARY_FINISHED && !skipped));
  }

  private static LocalDate soonest(Spacing spacing, List<LocalDate> given, int lastPrimary) {
    Interval shortest =
        spacing.ifDoctorJudges() == null ? spacing.atLeast() : spacing.ifDoctorJudges();
    int since =
        switch (spacing.since()) {
          case PREVIOUS -> given.size() - 1;
          case FIRST -> 0;
          case LAST_PRIMARY -> lastPrimary;
          case LEFT_SERIES -> -1;
          case DOSE -> spacing.dose() - 1;
        };
    return shortest == null || since < 0 || since >= given.size()
        ? LocalDate.MIN
        : shortest.firstDayAfter(given.get(since));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static Requirement anyClause(Term term) {
    return new Requirement.AnyOf(term.who().stream().map(Clause::days).toList());
  }

  private static Requirement countable(Term term) {
    List<Requirement> all = new ArrayList<>(term.who().stream().map(Clause::days).toList());
    if (term.countsOn() != null) {
      all.add(term.countsOn());
    }
    return new Requirement.AnyOf(all);
  }

  private static List<@Nullable Requirement> requirements(Term term) {
    List<@Nullable Requirement> all = new ArrayList<>();
    term.who().forEach(clause -> all.add(clause.days()));
    all.add(term.countsOn());
    for (Method method : term.methods()) {
      all.add(method.start());
      method.products().forEach(product -> all.add(product.on()));
      for (DoseRule dose : method.doses()) {
        all.add(dose.on());
        dose.spacings().forEach(spacing -> all.add(spacing.on()));
      }
    }
    return all;
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
