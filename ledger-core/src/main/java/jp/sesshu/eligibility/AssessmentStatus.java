package jp.sesshu.eligibility;

/**
 * Where a person stands in a programme on the judging day (判定結果).
 *
 * <p>Listed in order of precedence: the first that holds is the answer.
 */
public enum AssessmentStatus {
  /** Every dose of the series was given. */
  COMPLETE,
  /** Excluded while otherwise eligible: by an infection, a condition or an earlier equivalent. */
  NOT_NEEDED,
  /** No window, ever. */
  NOT_ELIGIBLE,
  /** Not in a window, and at least one lies ahead. */
  NOT_YET,
  /** The windows are past, or the series can no longer be completed, and doses are missing. */
  LAPSED,
  /** In a window, but an interval or a dose's own days must be waited for. */
  WAITING,
  /** The next dose may be given on the judging day. */
  DUE
}
