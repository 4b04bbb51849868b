package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void twenty_seven_days_lead_to_the_same_weekday_four_weeks_later() {
    LocalDate dose = LocalDate.of(2022, 4, 1);
    assertThat(Interval.days(27).firstDayAfter(dose)).isEqualTo(dose.plusWeeks(4));
  }

  @Test
  void three_months_after_the_thirtieth_of_november_open_on_the_first_of_march() {
    LocalDate dose = LocalDate.of(2022, 11, 30);
    assertThat(Interval.months(3).firstDayAfter(dose)).isEqualTo("2023-03-01");
    assertThat(Interval.months(3).firstDayAfterEndingInMonth(dose)).isEqualTo("2023-02-28");
  }

  @Test
  void two_months_and_a_half_after_the_first_of_april_open_on_the_sixteenth_of_june() {
    assertThat(Interval.monthsAndHalf(2).firstDayAfter(LocalDate.of(2023, 4, 1)))
        .isEqualTo("2023-06-16");
  }

  @Test
  void half_a_month_takes_the_length_of_the_month_that_the_reading_gives() {
    LocalDate dose = LocalDate.of(2022, 12, 31);
    assertThat(Interval.monthsAndHalf(2).firstDayAfter(dose)).isEqualTo("2023-03-17");
    assertThat(Interval.monthsAndHalf(2).firstDayAfterEndingInMonth(dose)).isEqualTo("2023-03-14");
  }

  @Test
  void fifty_six_days_at_most_end_on_the_fifty_seventh_day() {
    LocalDate dose = LocalDate.of(2013, 4, 1);
    assertThat(Interval.days(56).lastDayWithin(dose)).isEqualTo(dose.plusDays(57));
  }

  @Test
  void no_interval_and_that_of_two_hundred_years_are_intervals() {
    LocalDate dose = LocalDate.of(2013, 4, 1);
    assertThat(Interval.days(0).firstDayAfter(dose)).isEqualTo(dose.plusDays(1));
    assertThat(Interval.months(Interval.Unit.MONTHS.most()).firstDayAfter(dose))
        .isEqualTo(dose.plusYears(200));
  }

  @Test
  void a_negative_interval_is_refused() {
    assertThatThrownBy(() -> Interval.days(-1)).hasMessageContaining("DAYS must be 0 to 73050");
    assertThatThrownBy(() -> Interval.months(2401)).hasMessageContaining("MONTHS must be 0 to");
  }
}
