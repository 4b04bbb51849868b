package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpochDaysTest {

  @Test
  void every_day_of_four_hundred_years_has_its_number_and_its_date() {
    LocalDate end = LocalDate.of(2201, 1, 1);
    int checked = 0;
    for (LocalDate date = LocalDate.of(1800, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
      int day = EpochDays.of(date);
      boolean same =
          day == EpochDays.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
              && EpochDays.yearIn(EpochDays.civil(day)) == date.getYear()
              && EpochDays.monthIn(EpochDays.civil(day)) == date.getMonthValue()
              && EpochDays.dayIn(EpochDays.civil(day)) == date.getDayOfMonth()
              && EpochDays.toDate(day).equals(date)
              && EpochDays.lengthOfMonth(date.getYear(), date.getMonthValue())
                  == date.lengthOfMonth();
      if (!same) {
        assertThat(date).as("a day without its number").isNull();
      }
      checked++;
    }
    assertThat(checked).isEqualTo(146_462);
  }

  @Test
  void the_first_and_the_last_day_of_the_supported_years_have_numbers() {
    for (LocalDate date : new LocalDate[] {LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)}) {
      int day = EpochDays.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
      assertThat(day).isEqualTo((int) date.toEpochDay());
      assertThat(EpochDays.yearIn(EpochDays.civil(day))).isEqualTo(date.getYear());
    }
  }

  @Test
  void the_memorandum_is_of_the_eleventh_of_march_2014() {
    assertThat(EpochDays.toDate(EpochDays.UPPER_BOUND_MEMORANDUM)).isEqualTo("2014-03-11");
  }

  @Test
  void a_birth_given_as_a_calendar_date_reaches_ages_as_its_day_number_does() {
    assertThat(EpochDays.reachMonths(2018, 12, 31, 2))
        .isEqualTo(EpochDays.reachMonths(EpochDays.of(2018, 12, 31), 2))
        .isEqualTo(EpochDays.of(2019, 2, 28));
  }
}
