package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.Interval;
import jp.sesshu.eligibility.Spacing;
import org.jspecify.annotations.Nullable;

/** A spacing with its days compiled; {@code with} is null where it holds for every product. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledSpacing(
    Spacing.Since since,
    int dose,
    boolean @Nullable [] with,
    Spacing.When when,
    @Nullable Interval atLeast,
    @Nullable Interval ifDoctorJudges,
    @Nullable Interval atMost,
    boolean grace,
    @Nullable DayNode on) {

  static final int NO_DOSE = Ranges.START;

  boolean applies(CompiledMethod method, Progress progress) {
    return switch (when) {
      case ALWAYS -> true;
      case PRIMARY_FINISHED -> progress.primaries >= method.primariesAsked(progress);
      case PRIMARY_UNFINISHED -> progress.primaries < method.primariesAsked(progress);
    };
  }

  boolean concerns(int vaccine) {
    return with == null || with[vaccine];
  }

  /** The day of the earlier dose, or {@link #NO_DOSE}. */
  int anchor(Progress progress) {
    return anchor(since, dose, progress);
  }

  static int anchor(Spacing.Since since, int dose, Progress progress) {
    if (since == Spacing.Since.LEFT_SERIES) {
      return progress.leftUntil;
    } else if (progress.count == 0) {
      return NO_DOSE;
    }
    return switch (since) {
      case PREVIOUS -> progress.day[progress.count - 1];
      case FIRST -> progress.day[0];
      case LAST_PRIMARY -> progress.primaries == 0 ? NO_DOSE : progress.day[progress.primaries - 1];
      case LEFT_SERIES -> progress.leftUntil;
      case DOSE -> dose <= progress.count ? progress.day[dose - 1] : NO_DOSE;
    };
  }
}
