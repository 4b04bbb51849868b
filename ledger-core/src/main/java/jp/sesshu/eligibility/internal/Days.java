package jp.sesshu.eligibility.internal;

import java.time.LocalDate;
import jp.sesshu.calendar.EpochDays;
import org.jspecify.annotations.Nullable;

/** Dates that may be absent, as day numbers. */
final class Days {

  private Days() {}

  static int of(LocalDate date) {
    return EpochDays.of(date);
  }

  static int firstOrStart(@Nullable LocalDate date) {
    return date == null ? Ranges.START : EpochDays.of(date);
  }

  static int lastOrOpen(@Nullable LocalDate date) {
    return date == null ? EpochDays.OPEN : EpochDays.of(date);
  }

  static @Nullable LocalDate dateOrNull(int day) {
    return day == EpochDays.OPEN ? null : EpochDays.toDate(day);
  }
}
