package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalAgeTest {

  @ParameterizedTest
  @CsvSource({
    "2018-12-31, 2, 2019-02-28",
    "2018-12-31, 60, 2023-12-30",
    "2020-07-31, 2, 2020-09-30",
    "2025-08-31, 6, 2026-02-28",
    "2013-04-01, 3, 2013-06-30",
    "2013-04-01, 6, 2013-09-30",
    "2020-02-29, 12, 2021-02-28",
    "2019-12-30, 2, 2020-02-29",
    "2019-12-29, 2, 2020-02-28",
  })
  void months_are_full_on_the_eve_or_on_the_last_day_of_a_month_that_lacks_the_day(
      LocalDate birth, int months, LocalDate reached) {
    assertThat(LegalAge.months(months).reachedOn(birth)).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 1, 2021-02-28",
    "2020-02-29, 4, 2024-02-28",
    "1961-01-01, 65, 2025-12-31",
    "2021-04-02, 15, 2036-04-01",
  })
  void years_are_full_on_the_eve_of_the_birthday(LocalDate birth, int years, LocalDate reached) {
    assertThat(LegalAge.years(years).reachedOn(birth)).isEqualTo(reached);
  }

  @Test
  void six_weeks_are_full_on_the_forty_second_day_counting_the_day_of_birth() {
    assertThat(LegalAge.weeks(6).reachedOn(LocalDate.of(2020, 8, 1))).isEqualTo("2020-09-11");
  }

  @Test
  void age_zero_is_the_day_of_birth() {
    LocalDate birth = LocalDate.of(2020, 8, 1);
    assertThat(LegalAge.BIRTH.reachedOn(birth)).isEqualTo(birth);
    assertThat(LegalAge.years(0).reachedOn(birth)).isEqualTo(birth);
  }

  @Test
  void the_eve_lies_in_both_neighbouring_bands() {
    LocalDate birth = LocalDate.of(2020, 4, 2);
    LocalDate eve = LocalDate.of(2021, 4, 1);
    assertThat(LegalAge.BIRTH.until(LegalAge.years(1), birth).contains(eve)).isTrue();
    assertThat(LegalAge.years(1).andOver(birth).contains(eve)).isTrue();
    assertThat(LegalAge.years(1).andOver(birth).contains(eve.minusDays(1))).isFalse();
  }

  @Test
  void bands_that_begin_the_day_after_do_not_share_a_day() {
    LocalDate birth = LocalDate.of(2024, 10, 31);
    DateRange first = LegalAge.months(2).until(LegalAge.months(7), birth);
    DateRange second = LegalAge.months(7).fromDayAfterUntil(LegalAge.months(12), birth);
    assertThat(first.until()).contains(LocalDate.of(2025, 5, 30));
    assertThat(second.from()).isEqualTo("2025-05-31");
    assertThat(first.intersect(second)).isEmpty();
  }

  @Test
  void before_the_memorandum_an_upper_end_was_read_one_day_earlier() {
    LegalAge thirteen = LegalAge.years(13);
    LegalAge eleven = LegalAge.years(11);
    LocalDate before = LocalDate.of(2001, 3, 11);
    LocalDate after = LocalDate.of(2001, 3, 12);
    assertThat(eleven.until(thirteen, before, UpperBoundReading.MINISTRY).until())
        .contains(LocalDate.of(2014, 3, 9));
    assertThat(eleven.until(thirteen, after, UpperBoundReading.MINISTRY).until())
        .contains(LocalDate.of(2014, 3, 11));
    assertThat(eleven.until(thirteen, before).until()).contains(LocalDate.of(2014, 3, 10));
  }

  @Test
  void without_a_reading_the_eve_is_in_also_for_ages_reached_long_ago() {
    LocalDate birth = LocalDate.of(1900, 4, 2);
    assertThat(LegalAge.BIRTH.until(LegalAge.years(65), birth))
        .hasToString("1900-04-02/1965-04-01");
    assertThat(LegalAge.BIRTH.until(LegalAge.years(65), birth, UpperBoundReading.MINISTRY))
        .hasToString("1900-04-02/1965-03-31");
  }

  @Test
  void bands_that_begin_the_day_after_end_by_the_reading_too() {
    LocalDate birth = LocalDate.of(2013, 1, 2);
    assertThat(
            LegalAge.months(7)
                .fromDayAfterUntil(LegalAge.months(12), birth, UpperBoundReading.MINISTRY))
        .hasToString("2013-08-02/2013-12-31");
  }

  @Test
  void a_reading_has_a_day_within_the_supported_years() {
    assertThatThrownBy(() -> new UpperBoundReading(LocalDate.MIN))
        .hasMessageContaining("years 1 to 9999");
  }

  @Test
  void an_age_is_reached_from_its_day_on() {
    LocalDate birth = LocalDate.of(1961, 1, 1);
    LegalAge age = LegalAge.years(65);
    assertThat(age.isReached(birth, LocalDate.of(2025, 12, 30))).isFalse();
    assertThat(age.isReached(birth, LocalDate.of(2025, 12, 31))).isTrue();
  }

  @Test
  void attained_age_changes_on_the_eve() {
    LocalDate birth = LocalDate.of(2020, 2, 29);
    assertThat(LegalAge.attainedYears(birth, LocalDate.of(2021, 2, 27))).isZero();
    assertThat(LegalAge.attainedYears(birth, LocalDate.of(2021, 2, 28))).isEqualTo(1);
    assertThat(LegalAge.attainedMonths(birth, birth)).isZero();
    assertThatThrownBy(() -> LegalAge.attainedYears(birth, birth.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before the day of birth");
  }

  @Test
  void the_two_hundredth_year_and_the_whole_calendar_are_within() {
    assertThat(LegalAge.years(LegalAge.Unit.YEARS.most()).count()).isEqualTo(200);
    assertThat(new UpperBoundReading(LocalDate.of(1, 1, 1)))
        .isEqualTo(UpperBoundReading.EVE_ALWAYS_INCLUDED);
    LocalDate last = LocalDate.of(9999, 12, 31);
    assertThat(new UpperBoundReading(last).eveIncludedFrom()).isEqualTo(last);
  }

  @Test
  void a_count_outside_two_hundred_years_is_refused() {
    assertThatThrownBy(() -> LegalAge.years(201)).hasMessageContaining("YEARS must be 0 to 200");
    assertThatThrownBy(() -> LegalAge.months(-1)).hasMessageContaining("MONTHS must be 0 to 2400");
  }
}
