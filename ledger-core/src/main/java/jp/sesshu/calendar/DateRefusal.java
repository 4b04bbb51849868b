package jp.sesshu.calendar;

/** Why a written date was refused, in order of precedence: the first that holds is given. */
public enum DateRefusal {
  /** No text, or blanks only. */
  EMPTY,
  /** Not one of the forms that are read; also full-width digits that were not narrowed before. */
  FORM,
  /** The month or the day is written as 00: part of the date is unknown (不詳). */
  INCOMPLETE,
  /** The calendar has no such day: 2019-02-29, year 0, 令和0年. */
  NO_SUCH_DAY,
  /** An era date before 1873-01-01, when days were counted by the lunar calendar. */
  LUNAR_CALENDAR,
  /** The day exists but bore another era: 平成31年5月1日, 昭和64年1月8日. */
  NOT_IN_ERA
}
