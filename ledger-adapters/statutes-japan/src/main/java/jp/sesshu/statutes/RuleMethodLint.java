package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.Term;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Finds what a method says that can never hold: of vaccines it has not, on days there are not. */
final class RuleMethodLint {

  private static final int LONGEST_LIFE = 120;

  private final RuleFileTree tree;
  private final RulePlaces places;
  private final int number;
  private final Edition edition;
  private final Term term;
  private final List<RuleProblem> problems = new ArrayList<>();

  RuleMethodLint(RuleFileTree tree, int number, Edition edition, Term term) {
    this.tree = tree;
    this.places = new RulePlaces(tree);
    this.number = number;
    this.edition = edition;
    this.term = term;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /**
   * Checks every method of the term.
   *
   * @param births of people who belong to it
   * @param lastDay the edition's last day in force, or null if open
   */
  void check(List<LocalDate> births, @Nullable LocalDate lastDay) {
    DateRanges judged =
        PossibleDays.range(judgesEarlierDoses() ? null : edition.inForceFrom(), lastDay);
    for (Method method : term.methods()) {
      vaccines(method);
      for (int p = 0; p < method.products().size(); p++) {
        Product product = method.products().get(p);
        if (never(births, judged, product.on(), null)) {
          report(
              RuleFault.NEVER_APPLIES,
              places.field(places.product(number, term.id(), method.id(), p), "on"),
              RuleRemark.of("productNever", product.vaccine()));
        }
      }
      for (int d = 0; d < method.doses().size(); d++) {
        dose(method, d, births, judged);
      }
    }
  }

  /** Doses from before the first edition are judged by it, deemed ones by the one that is named. */
  private boolean judgesEarlierDoses() {
    boolean named = false;
    for (int i = 0; i < tree.root().path("deemings").size(); i++) {
      named |= tree.root().at("/deemings/" + i + "/by").asString("").equals(edition.id());
    }
    return number == 0 || named;
  }

  private void dose(Method method, int d, List<LocalDate> births, DateRanges judged) {
    DoseRule dose = method.doses().get(d);
    JsonPointer at = places.dose(number, term.id(), method.id(), d);
    Set<VaccineCode> taken = taken(method);
    boolean isOver = never(births, judged, dose.on(), null); // a round of before
    if (!dose.only().isEmpty() && disjoint(dose.only(), taken)) {
      report(
          RuleFault.NEVER_APPLIES,
          places.field(at, "only"),
          RuleRemark.of("noneTaken", codes(dose.only()), codes(taken)));
    }
    for (int s = 0; s < dose.spacings().size(); s++) {
      Spacing spacing = dose.spacings().get(s);
      JsonPointer here = places.within(at, "after", s);
      if (!spacing.with().isEmpty() && disjoint(spacing.with(), taken)) {
        report(
            RuleFault.NEVER_APPLIES,
            places.field(here, "with"),
            RuleRemark.of("noneTaken", codes(spacing.with()), codes(taken)));
      } else if (!isOver && never(births, judged, spacing.on(), dose.on())) {
        report(
            RuleFault.DOSE_CANNOT_BE_MET,
            places.field(here, "on"),
            RuleRemark.of("spacingNever", method.id(), dose.label()));
      }
      if (spacing.since() == Spacing.Since.DOSE && (spacing.dose() < 1 || spacing.dose() > d)) {
        report(
            RuleFault.IMPOSSIBLE_BOUNDS,
            places.field(here, "dose"),
            RuleRemark.of("noEarlierDose", dose.label(), d));
      }
    }
  }

  /** What a method says of vaccines it can have no dose of. */
  private void vaccines(Method method) {
    Set<VaccineCode> known = taken(method);
    known.addAll(method.goesOnFrom());
    JsonPointer at = places.method(number, term.id(), method.id());
    if (!method.whereAnyCounts().isEmpty() && disjoint(method.whereAnyCounts(), known)) {
      report(
          RuleFault.NEVER_APPLIES,
          places.field(at, "whereAnyCounts"),
          RuleRemark.of("noneGoneOnFrom", codes(method.whereAnyCounts()), codes(known)));
    }
    if (!method.preferredAfter().isEmpty() && disjoint(method.preferredAfter(), known)) {
      report(
          RuleFault.NEVER_APPLIES,
          places.field(at, "preferredAfter"),
          RuleRemark.of("noneGoneOnFrom", codes(method.preferredAfter()), codes(known)));
    }
    for (String other : method.yieldsTo()) {
      if (term.methods().stream().noneMatch(m -> m.id().equals(other))) {
        report(
            RuleFault.CONTRADICTION,
            places.field(at, "yieldsTo"),
            RuleRemark.of("noMethod", other, methods()));
      }
    }
  }

  private List<String> methods() {
    return term.methods().stream().map(Method::id).toList();
  }

  private static Set<VaccineCode> taken(Method method) {
    Set<VaccineCode> all = new HashSet<>(method.counts());
    method.products().forEach(product -> all.add(product.vaccine()));
    return all;
  }

  private static boolean disjoint(Set<VaccineCode> some, Set<VaccineCode> others) {
    return some.stream().noneMatch(others::contains);
  }

  /** Whether nobody lives a day that both requirements leave. */
  private static boolean never(
      List<LocalDate> births,
      DateRanges judged,
      @Nullable Requirement on,
      @Nullable Requirement also) {
    return on != null
        && births.stream()
            .noneMatch(
                birth -> {
                  PossibleDays possible = new PossibleDays(birth);
                  DateRanges life = PossibleDays.range(birth, birth.plusYears(LONGEST_LIFE));
                  return !life.intersect(judged)
                      .intersect(possible.of(on))
                      .intersect(possible.of(also))
                      .isEmpty();
                });
  }

  private static List<String> codes(Collection<VaccineCode> vaccines) {
    return vaccines.stream().map(VaccineCode::value).sorted().toList();
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
