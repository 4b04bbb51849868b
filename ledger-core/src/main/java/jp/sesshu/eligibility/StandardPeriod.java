package jp.sesshu.eligibility;

import jp.sesshu.calendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * When a dose is usually given (標準的な接種期間): guidance by notice, never a bar.
 *
 * @param on usual days by age or calendar, or null
 * @param since the dose from which the intervals run
 * @param atLeast usual minimum interval, or null
 * @param atMost usual maximum interval, or null
 */
public record StandardPeriod(
    @Nullable Requirement on,
    Spacing.Since since,
    @Nullable Interval atLeast,
    @Nullable Interval atMost) {}
