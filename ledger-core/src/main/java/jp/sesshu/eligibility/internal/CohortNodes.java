package jp.sesshu.eligibility.internal;

/** Numbers the requirements of a book that a {@link Cohort} remembers. */
final class CohortNodes {

  private int count;

  CohortNode of(DayNode requirement) {
    return new CohortNode(count++, requirement);
  }

  PersonNode of(DayNode requirement, Asked asked) {
    return new PersonNode(count++, requirement, asked);
  }

  int count() {
    return count;
  }
}
