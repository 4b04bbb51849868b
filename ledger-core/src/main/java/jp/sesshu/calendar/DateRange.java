package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A closed range of days (期間): it contains its first and its last day, as 「から」 and 「まで」 do.
 *
 * <p>Distinguished from {@link DateRanges}, a set that may have gaps or be empty: a range has at
 * least one day. Its end may be open where the law has set none ({@link #isOpen}).
 *
 * <p>Immutable; equal if the same days are contained.
 */
public final class DateRange {

  private final int from;
  private final int until;

  private DateRange(int from, int until) {
    if (from > until) {
      throw new IllegalArgumentException("a range of days must not end before it begins");
    }
    this.from = from;
    this.until = until;
  }

  /** The days from the first to the last, both included. */
  public static DateRange of(LocalDate from, LocalDate until) {
    return new DateRange(EpochDays.of(from), EpochDays.of(until));
  }

  /** The days from the first on, without end. */
  public static DateRange since(LocalDate from) {
    return new DateRange(EpochDays.of(from), EpochDays.OPEN);
  }

  /** One day. */
  public static DateRange onlyOn(LocalDate day) {
    return of(day, day);
  }

  /** A range by day numbers; {@link EpochDays#OPEN} for no end. */
  public static DateRange ofEpochDays(int from, int until) {
    return new DateRange(from, until);
  }

  /** The first day, included. */
  public LocalDate from() {
    return EpochDays.toDate(from);
  }

  /** The last day, included; absent if the range is open. */
  public Optional<LocalDate> until() {
    return isOpen() ? Optional.empty() : Optional.of(EpochDays.toDate(until));
  }

  /** Whether the range has no last day. */
  public boolean isOpen() {
    return until == EpochDays.OPEN;
  }

  /** The first day as a day number. */
  public int fromEpochDay() {
    return from;
  }

  /** The last day as a day number; {@link EpochDays#OPEN} if there is none. */
  public int untilEpochDay() {
    return until;
  }

  /** Whether a day lies in this range. */
  public boolean contains(LocalDate day) {
    return contains(EpochDays.of(day));
  }

  /** Whether a day number lies in this range. */
  public boolean contains(int day) {
    return from <= day && day <= until;
  }

  /** The days in both ranges; absent if there are none. */
  public Optional<DateRange> intersect(DateRange other) {
    int first = Math.max(from, other.from);
    int last = Math.min(until, other.until);
    return first <= last ? Optional.of(new DateRange(first, last)) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateRange that && from == that.from && until == that.until;
  }

  @Override
  public int hashCode() {
    return 31 * from + until;
  }

  /** {@code 2025-04-01/2026-03-31}, with {@code ..} for an open end (ISO 8601-2). */
  @Override
  public String toString() {
    return from() + "/" + until().map(LocalDate::toString).orElse("..");
  }
}
