package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Requirement;

/** What of a person a requirement asks about. */
enum Dependence {
  /** Nothing: fixed days. */
  NOTHING,
  /** Birth and sex. */
  COHORT,
  /** Doses, or anything else about this one person. */
  PERSON;

  static Dependence of(Requirement requirement) {
    if (requirement instanceof Requirement.AllOf all) {
      return greatest(all.parts());
    } else if (requirement instanceof Requirement.AnyOf any) {
      return greatest(any.parts());
    } else if (requirement instanceof Requirement.Not not) {
      return of(not.part());
    } else if (requirement instanceof Requirement.Between
        || requirement instanceof Requirement.Season) {
      return NOTHING;
    }
    boolean cohort =
        requirement instanceof Requirement.Age
            || requirement instanceof Requirement.FiscalYears
            || requirement instanceof Requirement.FiscalYearsAttaining
            || requirement instanceof Requirement.YearBeforeSchool
            || requirement instanceof Requirement.Born
            || requirement instanceof Requirement.OfSex;
    return cohort ? COHORT : PERSON;
  }

  private static Dependence greatest(Iterable<Requirement> parts) {
    Dependence greatest = NOTHING;
    for (Requirement part : parts) {
      Dependence of = of(part);
      greatest = of.compareTo(greatest) > 0 ? of : greatest;
    }
    return greatest;
  }
}
