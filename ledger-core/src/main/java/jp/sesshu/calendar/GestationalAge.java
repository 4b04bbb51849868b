package jp.sesshu.calendar;

import java.time.LocalDate;

/**
 * How far a pregnancy has come (妊娠w週d日), counted back from the due date (分娩予定日) at 40 weeks.
 *
 * <p>Distinguished from {@link LegalAge}, which is counted forward from a birth. Example: with a
 * due date of 2026-06-01 the pregnancy stands at 28 weeks and 0 days on 2026-03-09.
 *
 * <p>予防接種法施行令 第3条第1項 表 RSウイルス感染症の項 「妊娠二十八週から妊娠三十七週に至るまでの間」 is read as 28 weeks 0 days to 36 weeks 6
 * days.
 *
 * @param weeks full weeks, 0 to 44
 * @param days days beyond them, 0 to 6
 */
public record GestationalAge(int weeks, int days) {

  public GestationalAge {
    if (weeks < 0 || weeks > 44) {
      throw new IllegalArgumentException("weeks must be 0 to 44, not " + weeks);
    }
    if (days < 0 || days > 6) {
      throw new IllegalArgumentException("days must be 0 to 6, not " + days);
    }
  }

  /** Full weeks, to the day. */
  public static GestationalAge ofWeeks(int weeks) {
    return new GestationalAge(weeks, 0);
  }

  /** The day on which a pregnancy with this due date stands at this age. */
  public LocalDate reachedOn(LocalDate dueDate) {
    return EpochDays.toDate(EpochDays.gestation(EpochDays.of(dueDate), weeks, days));
  }

  /** 「妊娠この週から{@code until}に至るまで」: the last day is the one before {@code until} is full. */
  public DateRange until(GestationalAge until, LocalDate dueDate) {
    return DateRange.of(reachedOn(dueDate), until.reachedOn(dueDate).minusDays(1));
  }
}
