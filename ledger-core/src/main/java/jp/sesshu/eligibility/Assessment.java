package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands in one programme on one day (判定): the answer with its reasons.
 *
 * @param programme the programme
 * @param asOf the judging day (基準日)
 * @param status the answer in a word
 * @param windows every day on which the person belongs to the programme's 対象者
 * @param dosesRequired doses the series asks of this person in all
 * @param dosesValid doses of it already filled
 * @param dosesRemaining doses of it that are missing and could still be given
 * @param following the dose that may be given next, or null
 * @param doses every dose of the history in the order given, with its worth here
 * @param reasons why; the first is the decisive one
 */
public record Assessment(
    ProgrammeId programme,
    LocalDate asOf,
    AssessmentStatus status,
    DateRanges windows,
    int dosesRequired,
    int dosesValid,
    int dosesRemaining,
    @Nullable NextDose following,
    List<DoseEvaluation> doses,
    List<Finding> reasons) {

  /** Keeps unmodifiable copies of the lists. */
  public Assessment {
    doses = List.copyOf(doses);
    reasons = List.copyOf(reasons);
  }

  /** The dose that may be given next. */
  public Optional<NextDose> next() {
    return Optional.ofNullable(following);
  }

  /** Whether the person belongs to the 対象者 on the judging day. */
  public boolean isInWindow() {
    return windows.contains(asOf);
  }
}
