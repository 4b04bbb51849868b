package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The product's arithmetic against {@link NaiveDay}, which counts day by day. */
class CalendarAgainstCountingTest {

  private static final String SEED = "20140311";

  /** Any day of two centuries; month ends and the days around them more often than chance. */
  @Provide
  Arbitrary<LocalDate> days() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(1890, 1, 1).toEpochDay(), LocalDate.of(2090, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> nearMonthEnds =
        any.flatMap(
            day ->
                Arbitraries.integers()
                    .between(-3, 1)
                    .map(shift -> day.withDayOfMonth(day.lengthOfMonth()).plusDays(shift)));
    return Arbitraries.oneOf(any, nearMonthEnds);
  }

  @Property(tries = 1000, seed = SEED)
  void months_of_age_are_full_where_counting_day_by_day_ends(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(min = 1, max = 240) int months) {
    LocalDate counted = NaiveDay.reachMonths(birth, months);
    assertThat(LegalAge.months(months).reachedOn(birth)).isEqualTo(counted);
  }

  @Property(tries = 300, seed = SEED)
  void years_of_age_are_twelve_months_each(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(min = 1, max = 110) int years) {
    LocalDate counted = NaiveDay.reachMonths(birth, 12 * years);
    assertThat(LegalAge.years(years).reachedOn(birth)).isEqualTo(counted);
    assertThat(LegalCalendar.elapseYears(birth, years)).isEqualTo(counted);
  }

  @Property(tries = 300, seed = SEED)
  void weeks_of_age_count_the_day_of_birth(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(min = 1, max = 60) int weeks) {
    assertThat(LegalAge.weeks(weeks).reachedOn(birth)).isEqualTo(NaiveDay.reachWeeks(birth, weeks));
  }

  @Property(tries = 1000, seed = SEED)
  void ages_attained_are_those_whose_day_has_come(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(min = 0, max = 9000) int daysLived) {
    LocalDate on = birth.plusDays(daysLived);
    int months = LegalAge.attainedMonths(birth, on);
    assertThat(NaiveDay.reachMonths(birth, months + 1)).isAfter(on);
    if (months > 0) {
      assertThat(NaiveDay.reachMonths(birth, months)).isBeforeOrEqualTo(on);
    }
    assertThat(LegalAge.attainedYears(birth, on)).isEqualTo(months / 12);
  }

  @Property(tries = 500, seed = SEED)
  void an_interval_in_days_leaves_that_many_days_free(
      @ForAll("days") LocalDate dose, @ForAll @IntRange(max = 400) int days) {
    LocalDate counted = NaiveDay.afterDays(dose, days);
    assertThat(Interval.days(days).firstDayAfter(dose)).isEqualTo(counted);
    assertThat(Interval.days(days).firstDayAfterEndingInMonth(dose)).isEqualTo(counted);
    assertThat(Interval.days(days).lastDayWithin(dose)).isEqualTo(counted);
  }

  @Property(tries = 1000, seed = SEED)
  void an_interval_in_months_opens_on_the_same_day_or_the_first_of_the_next_month(
      @ForAll("days") LocalDate dose, @ForAll @IntRange(max = 60) int months) {
    LocalDate counted = NaiveDay.afterMonths(dose, months);
    assertThat(Interval.months(months).firstDayAfter(dose)).isEqualTo(counted);
    assertThat(Interval.months(months).lastDayWithin(dose)).isEqualTo(counted);
  }

  @Property(tries = 1000, seed = SEED)
  void the_municipal_reading_differs_only_where_the_month_lacks_the_day(
      @ForAll("days") LocalDate dose, @ForAll @IntRange(max = 60) int months) {
    LocalDate ministry = Interval.months(months).firstDayAfter(dose);
    LocalDate municipal = Interval.months(months).firstDayAfterEndingInMonth(dose);
    boolean sameDay = ministry.getDayOfMonth() == dose.getDayOfMonth();
    assertThat(municipal).isEqualTo(sameDay ? ministry : ministry.minusDays(1));
  }

  @Property(tries = 1000, seed = SEED)
  void half_a_month_is_half_of_the_month_in_which_it_begins(
      @ForAll("days") LocalDate dose, @ForAll @IntRange(max = 24) int months) {
    assertThat(Interval.monthsAndHalf(months).firstDayAfter(dose))
        .isEqualTo(NaiveDay.afterMonthsAndHalf(dose, months));
  }

  @Property(tries = 500, seed = SEED)
  void a_fiscal_year_runs_from_april_to_march(@ForAll("days") LocalDate day) {
    assertThat(LegalCalendar.fiscalYearOf(day))
        .isEqualTo(DateRange.of(NaiveDay.fiscalYearFrom(day), NaiveDay.fiscalYearUntil(day)));
  }

  @Property(tries = 500, seed = SEED)
  void school_begins_on_the_first_april_after_six_years_are_full(@ForAll("days") LocalDate birth) {
    LocalDate entry = NaiveDay.schoolEntry(birth);
    assertThat(LegalCalendar.schoolEntry(birth)).isEqualTo(entry);
    assertThat(LegalCalendar.yearBeforeSchool(birth))
        .isEqualTo(DateRange.of(entry.minusYears(1), entry.minusDays(1)));
  }

  @Property(tries = 500, seed = SEED)
  void a_pregnancy_is_counted_back_from_its_due_date(
      @ForAll("days") LocalDate dueDate,
      @ForAll @IntRange(max = 44) int weeks,
      @ForAll @IntRange(max = 6) int days) {
    assertThat(new GestationalAge(weeks, days).reachedOn(dueDate))
        .isEqualTo(NaiveDay.gestation(dueDate, weeks, days));
  }

  @Property(tries = 1000, seed = SEED)
  void each_day_is_judged_by_the_reading_of_that_day(
      @ForAll("days") LocalDate reached,
      @ForAll @IntRange(min = -3, max = 3) int changedAfter,
      @ForAll @IntRange(min = -5, max = 5) int judgedAfter) {
    LocalDate changed = reached.plusDays(changedAfter);
    LocalDate day = reached.plusDays(judgedAfter);
    boolean included = day.isBefore(changed) ? day.isBefore(reached) : !day.isAfter(reached);
    assertThat(!day.isAfter(new UpperBoundReading(changed).lastDay(reached))).isEqualTo(included);
  }

  @Property(tries = 1000, seed = SEED)
  void what_is_reached_later_is_never_reached_earlier(
      @ForAll("days") LocalDate birth, @ForAll @IntRange(max = 1300) int months) {
    int day = EpochDays.of(birth);
    assertThat(EpochDays.reachMonths(day, months))
        .isLessThan(EpochDays.reachMonths(day, months + 1));
    assertThat(EpochDays.afterMonths(day, months))
        .isLessThan(EpochDays.afterMonths(day, months + 1));
  }
}
