package jp.sesshu.eligibility.internal;

/** Numbers the requirements of a book that a {@link Cohort} remembers. */
final class CohortNodes {

  private int count;

  CohortNode of(DayNode requirement) {
    return new CohortNode(count++, requirement);
  }

  int count() {
    return count;
  }
}
