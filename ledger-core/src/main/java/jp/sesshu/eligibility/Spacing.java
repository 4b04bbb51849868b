package jp.sesshu.eligibility;

import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * What must lie between a dose and an earlier one (接種間隔).
 *
 * @param since the earlier dose
 * @param dose its number in the series if {@code since} is {@link Since#DOSE}, else 0
 * @param with the products given for which it holds; empty for all
 * @param when whether it depends on the primary doses being done
 * @param atLeast the minimum, or null
 * @param ifDoctorJudges the shorter minimum where a physician finds it necessary, or null
 * @param atMost the maximum of old law, or null
 * @param grace whether a later dose is in time when given promptly after an illness
 * @param on days on which the dose may be given where {@code when} holds, or null
 */
public record Spacing(
    Since since,
    int dose,
    Set<VaccineCode> with,
    When when,
    @Nullable Interval atLeast,
    @Nullable Interval ifDoctorJudges,
    @Nullable Interval atMost,
    boolean grace,
    @Nullable Requirement on) {

  /** Keeps an unmodifiable copy. */
  public Spacing {
    with = Set.copyOf(with);
  }

  /** A spacing that holds for every product. */
  public Spacing(
      Since since,
      int dose,
      When when,
      @Nullable Interval atLeast,
      @Nullable Interval ifDoctorJudges,
      @Nullable Interval atMost,
      boolean grace,
      @Nullable Requirement on) {
    this(since, dose, Set.of(), when, atLeast, ifDoctorJudges, atMost, grace, on);
  }

  /** The dose from which is counted. */
  public enum Since {
    /** The dose before. */
    PREVIOUS,
    /** The first dose of the series. */
    FIRST,
    /** The last primary dose (初回接種の最後の注射). */
    LAST_PRIMARY,
    /** A dose by its number. */
    DOSE,
    /** The last dose of the series left to another programme, once that is run through. */
    LEFT_SERIES
  }

  /** On what it depends. */
  public enum When {
    /** Always. */
    ALWAYS,
    /** Only if all primary doses were given (初回接種終了後). */
    PRIMARY_FINISHED,
    /** Only if primary doses are missing (初回接種を終了せずに). */
    PRIMARY_UNFINISHED
  }
}
