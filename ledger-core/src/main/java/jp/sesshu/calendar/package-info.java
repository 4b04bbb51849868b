/**
 * 期間計算: the law's arithmetic of ages and intervals, and the only place where it is done.
 *
 * <p><b>An age is a day, not a number.</b> The statutes never compare birthdays; they ask on which
 * day a person reaches an age (達する日, 至った日). By 年齢計算ニ関スル法律 and 民法143条 the day of birth counts in
 * full, so a year or month ends on the <em>eve</em> of the corresponding day, and where the last
 * month lacks that day, on its last day. {@link jp.sesshu.calendar.LegalAge} answers that question;
 * it never answers «how old», except as the count of ages already reached.
 *
 * <p><b>The eve belongs to both sides.</b> On the day on which an age is reached a person is both
 * «n歳以上» and still «n歳未満» (事務連絡 2014-03-11). Neighbouring bands therefore overlap by one day unless
 * the statute says 「至った日の翌日から」. Until that memorandum upper ends were read a day earlier; {@link
 * jp.sesshu.calendar.UpperBoundReading} is that change as a dated convention.
 *
 * <p><b>An interval is not an age.</b> 「n日以上の間隔をおいて」 leaves n whole days between two doses, so the
 * first day is d + n + 1; 「n月以上」 counts from the dose's own day, so the first day is the one after
 * the month is full. {@link jp.sesshu.calendar.Interval} is the value. Neither {@code
 * plusMonths(n).minusDays(1)} nor {@code plusMonths(n)} of the JDK gives these days at month ends.
 *
 * <p><b>A range is closed.</b> {@link jp.sesshu.calendar.DateRange} contains both its ends, as the
 * statutes' 「から」 and 「まで」 do; an end that the law has not set is open, and says so. {@link
 * jp.sesshu.calendar.DateRanges} is a normalised set of days: sorted, disjoint, with a gap of at
 * least one day between neighbours, so that equal sets are equal values.
 *
 * <p><b>One arithmetic, two dresses.</b> {@link jp.sesshu.calendar.EpochDays} computes on day
 * numbers (days since 1970-01-01) without allocating; every other type here delegates to it.
 *
 * <p><b>A written date is text until it is read.</b> {@link jp.sesshu.calendar.JapaneseDateParser}
 * reads the forms of Japanese files and refuses with a {@link jp.sesshu.calendar.DateRefusal} what
 * the calendar does not contain; {@link jp.sesshu.calendar.Era} knows which days an era names.
 *
 * <p>No clock is read here. All types are immutable and safe for use by many threads.
 */
@NullMarked
package jp.sesshu.calendar;

import org.jspecify.annotations.NullMarked;
