package jp.sesshu.eligibility.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.eligibility.PersonFacts.AntibodyTest;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Turns requirements into nodes that work on day numbers. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class RequirementCompiler {

  private final Vaccines vaccines;
  private final int eveIncludedFrom;
  private final CohortNodes cohortNodes;
  private final Map<Requirement, DayNode> compiled = new HashMap<>();

  /**
   * @param eveIncludedFrom the first day on which the eve was read into the lower band; ages of
   *     doses, unlike ages of who is eligible, were never read otherwise
   */
  RequirementCompiler(Vaccines vaccines, int eveIncludedFrom, CohortNodes cohortNodes) {
    this.vaccines = vaccines;
    this.eveIncludedFrom = eveIncludedFrom;
    this.cohortNodes = cohortNodes;
  }

  /** Compiles a requirement; equal ones give the same node. */
  DayNode compile(@Nullable Requirement requirement) {
    if (requirement == null) {
      return DayNode.ALWAYS;
    }
    DayNode known = compiled.get(requirement);
    if (known == null) {
      DayNode node = node(requirement);
      known =
          switch (Dependence.of(requirement)) {
            case NOTHING -> node;
            case COHORT -> ofCohort(node);
            case PERSON -> ofPerson(node, Asked.of(requirement, vaccines));
          };
      compiled.put(requirement, known);
    }
    return known;
  }

  /** A node that asks for birth and sex alone, as one that is remembered. */
  DayNode ofCohort(DayNode node) {
    return cohortNodes.of(node);
  }

  /** A node that asks about one person, as one that is remembered for whom nothing is known. */
  DayNode ofPerson(DayNode node, Asked asked) {
    return cohortNodes.of(node, asked);
  }

  /** Nothing asked yet. */
  Asked askedNothing() {
    return new Asked(vaccines);
  }

  private DayNode node(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return allOf(all.parts().stream().map(this::compile).toArray(DayNode[]::new));
    } else if (requirement instanceof Requirement.AnyOf any) {
      return anyOf(any.parts().stream().map(this::compile).toArray(DayNode[]::new));
    } else if (requirement instanceof Requirement.Not not) {
      return not(compile(not.part()));
    } else if (requirement instanceof Requirement.Age age) {
      return age(age);
    } else if (requirement instanceof Requirement.DosesGiven given) {
      return dosesGiven(given);
    } else if (requirement instanceof Requirement.SinceDose since) {
      return sinceDose(since);
    }
    return atom(requirement);
  }

  private static DayNode atom(Requirement requirement) {
    if (requirement instanceof Requirement.FiscalYears years) {
      return fiscalYears(years.of(), years.until());
    } else if (requirement instanceof Requirement.FiscalYearsAttaining attaining) {
      return attaining(attaining.years().stream().mapToInt(y -> y).sorted().toArray());
    } else if (requirement instanceof Requirement.YearBeforeSchool) {
      return (w, out) -> {
        int entry = EpochDays.schoolEntry(w.birth);
        out.set(EpochDays.fiscalYearFrom(EpochDays.fiscalYear(entry - 1)), entry - 1);
      };
    } else if (requirement instanceof Requirement.Pregnancy pregnancy) {
      return pregnancy(pregnancy);
    } else if (requirement instanceof Requirement.Born born) {
      int from = Days.firstOrStart(born.from());
      int until = Days.lastOrOpen(born.until());
      return allOrNone(w -> from <= w.birth && w.birth <= until);
    } else if (requirement instanceof Requirement.OfSex sex) {
      return allOrNone(w -> w.sex == sex.sex());
    } else if (requirement instanceof Requirement.WithCondition condition) {
      return allOrNone(w -> w.person.conditions().contains(condition.code()));
    } else if (requirement instanceof Requirement.Between between) {
      int from = Days.firstOrStart(between.from());
      int until = Days.lastOrOpen(between.until());
      Ranges days = new Ranges();
      days.set(from, until);
      return new FixedNode(days);
    } else if (requirement instanceof Requirement.Season season) {
      return new FixedNode(seasons(season.from(), season.until()));
    } else if (requirement instanceof Requirement.SinceInfection infection) {
      int disease = infection.disease().ordinal();
      return (w, out) -> since(w.infectedOn[disease], out);
    } else if (requirement instanceof Requirement.SinceAntibodyTest test) {
      return (w, out) -> since(firstTest(w.person.antibodyTests(), test), out);
    } else if (requirement instanceof Requirement.LongTermIllness) {
      return (w, out) -> out.set(w.prolonged);
    }
    throw new IllegalArgumentException("no such requirement: " + requirement);
  }

  private static void since(int day, Ranges out) {
    out.clear();
    if (day != EpochDays.OPEN) {
      out.append(day, EpochDays.OPEN);
    }
  }

  private static int firstTest(
      Collection<AntibodyTest> tests, Requirement.SinceAntibodyTest wanted) {
    int first = EpochDays.OPEN;
    for (AntibodyTest test : tests) {
      if (test.disease() == wanted.disease() && test.sufficient() == wanted.sufficient()) {
        first = Math.min(first, Days.of(test.on()));
      }
    }
    return first;
  }

  private interface Question {
    boolean ask(Workspace w);
  }

  private static DayNode allOrNone(Question question) {
    return (w, out) -> {
      out.clear();
      if (question.ask(w)) {
        out.setAll();
      }
    };
  }

  private DayNode age(Requirement.Age age) {
    LegalAge from = age.from() == null ? LegalAge.BIRTH : age.from();
    LegalAge until = age.until();
    int later = age.dayAfter() ? 1 : 0;
    int longer = age.untilDayAfter() ? 1 : 0;
    return (w, out) -> {
      int last =
          until == null
              ? EpochDays.OPEN
              : EpochDays.upperEnd(w.reach(until), eveIncludedFrom) + longer;
      out.set(w.reach(from) + later, last);
    };
  }

  private static DayNode fiscalYears(LegalAge of, LegalAge until) {
    return (w, out) ->
        out.set(
            EpochDays.fiscalYearFrom(EpochDays.fiscalYear(w.reach(of))),
            EpochDays.fiscalYearUntil(EpochDays.fiscalYear(w.reach(until))));
  }

  private static DayNode attaining(int[] ages) {
    return (w, out) -> {
      out.clear();
      for (int age : ages) {
        int year = EpochDays.fiscalYear(w.reachMonths(12 * age));
        out.append(EpochDays.fiscalYearFrom(year), EpochDays.fiscalYearUntil(year));
      }
    };
  }

  private static DayNode pregnancy(Requirement.Pregnancy rule) {
    return (w, out) -> {
      out.clear();
      for (int i = 0; i < w.dueDateCount; i++) {
        int due = w.dueDates[i];
        out.append(
            EpochDays.gestation(due, rule.from().weeks(), rule.from().days()),
            EpochDays.gestation(due, rule.until().weeks(), rule.until().days()) - 1);
      }
    };
  }

  /** The same days of each year from the first to the last year a rule could concern. */
  static Ranges seasons(MonthDay from, MonthDay until) {
    Ranges days = new Ranges();
    int over = until.isBefore(from) ? 1 : 0;
    for (int year = 1990; year < 2100; year++) {
      LocalDate first = from.atYear(year);
      LocalDate last = until.atYear(year + over);
      days.append(Days.of(first), Days.of(last));
    }
    return days;
  }

  private DayNode dosesGiven(Requirement.DosesGiven rule) {
    boolean[] of = mask(rule.vaccines());
    boolean[] kinds = kinds(rule.kinds());
    int from = Days.firstOrStart(rule.from());
    int until = Days.lastOrOpen(rule.until());
    return allOrNone(
        w -> {
          int given = 0;
          for (int i = 0; i < w.doseCount; i++) {
            int day = w.doseDay[i];
            if (matches(w, i, of, kinds) && from <= day && day <= Math.min(until, w.asOf)) {
              given++;
            }
          }
          return rule.atLeast() <= given && given <= rule.atMost();
        });
  }

  private DayNode sinceDose(Requirement.SinceDose rule) {
    boolean[] of = mask(rule.vaccines());
    boolean[] kinds = kinds(rule.kinds());
    Interval atLeast = rule.atLeast();
    return (w, out) -> {
      out.clear();
      int given = 0;
      for (int i = 0; i < w.doseCount && w.doseDay[i] <= w.asOf; i++) {
        if (matches(w, i, of, kinds) && ++given == rule.count()) {
          int day = w.doseDay[i];
          out.append(atLeast == null ? day + 1 : atLeast.firstDayAfter(day), EpochDays.OPEN);
          return;
        }
      }
    };
  }

  private static boolean matches(Workspace w, int dose, boolean[] of, boolean[] kinds) {
    int vaccine = w.doseVaccine[dose];
    return vaccine >= 0 && of[vaccine] && kinds[w.doseKind[dose]];
  }

  private boolean[] mask(Collection<VaccineCode> codes) {
    boolean[] mask = new boolean[vaccines.size()];
    codes.forEach(code -> mask[vaccines.require(code)] = true);
    return mask;
  }

  private static boolean[] kinds(Collection<VaccinationKind> kinds) {
    boolean[] mask = new boolean[VaccinationKind.values().length];
    for (VaccinationKind kind : VaccinationKind.values()) {
      mask[kind.ordinal()] = kinds.isEmpty() || kinds.contains(kind);
    }
    return mask;
  }

  private static DayNode allOf(DayNode[] parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    return (w, out) -> {
      out.setAll();
      Ranges part = w.borrow();
      Ranges both = w.borrow();
      for (int i = 0; i < parts.length && !out.isEmpty(); i++) {
        both.setIntersection(out, parts[i].view(w, part));
        out.set(both);
      }
      w.release();
      w.release();
    };
  }

  private static DayNode anyOf(DayNode[] parts) {
    return (w, out) -> {
      out.clear();
      Ranges part = w.borrow();
      Ranges either = w.borrow();
      for (DayNode node : parts) {
        either.setUnion(out, node.view(w, part));
        out.set(either);
      }
      w.release();
      w.release();
    };
  }

  private static DayNode not(DayNode part) {
    return (w, out) -> {
      Ranges days = w.borrow();
      out.setComplement(part.view(w, days));
      w.release();
    };
  }
}
