package jp.sesshu.eligibility.internal;

import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.LegalAge;
import org.jspecify.annotations.Nullable;

/**
 * The long-term illness exception as one programme has it: its editions, years and caps by vaccine.
 *
 * <p>{@code caps[edition][vaccine]} is null where there is no cap; {@code years} is 0 where the
 * programme has no exception.
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record LongTermCaps(
    int[] from,
    int[] until,
    int[] years,
    boolean[] supply,
    @Nullable LegalAge[][] caps,
    int[] shortageFrom,
    int[] shortageEnded,
    boolean hasCaps) {

  int editions() {
    return from.length;
  }

  int capDay(Workspace w, int edition, int vaccine) {
    if (vaccine < 0) {
      return EpochDays.OPEN;
    }
    LegalAge cap = caps[edition][vaccine];
    return cap == null ? EpochDays.OPEN : w.reach(cap);
  }
}
