package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalCalendarTest {

  @Test
  void a_child_born_on_the_first_of_april_goes_to_school_a_year_before_the_next_days_child() {
    assertThat(LegalCalendar.schoolEntry(LocalDate.of(2019, 4, 1))).isEqualTo("2025-04-01");
    assertThat(LegalCalendar.schoolEntry(LocalDate.of(2019, 4, 2))).isEqualTo("2026-04-01");
  }

  @Test
  void the_year_before_school_is_a_fiscal_year() {
    assertThat(LegalCalendar.yearBeforeSchool(LocalDate.of(2019, 4, 2)))
        .hasToString("2025-04-01/2026-03-31");
  }

  @Test
  void the_fiscal_year_of_the_twelfth_year_begins_with_births_of_the_second_of_april() {
    LegalAge twelve = LegalAge.years(12);
    assertThat(LegalCalendar.fiscalYearOfReaching(twelve, LocalDate.of(2010, 4, 1)))
        .isEqualTo(LegalCalendar.fiscalYear(2021));
    assertThat(LegalCalendar.fiscalYearOfReaching(twelve, LocalDate.of(2010, 4, 2)))
        .isEqualTo(LegalCalendar.fiscalYear(2022));
  }

  @Test
  void two_years_from_a_day_that_counts_end_on_its_eve() {
    assertThat(LegalCalendar.elapseYears(LocalDate.of(2024, 5, 1), 2)).isEqualTo("2026-04-30");
    assertThat(LegalCalendar.elapseYears(LocalDate.of(2024, 2, 29), 1)).isEqualTo("2025-02-28");
  }

  @Test
  void the_weeks_of_the_rsv_vaccination_end_on_the_last_day_of_week_thirty_six() {
    LocalDate dueDate = LocalDate.of(2026, 6, 1);
    DateRange weeks = GestationalAge.ofWeeks(28).until(GestationalAge.ofWeeks(37), dueDate);
    assertThat(weeks).hasToString("2026-03-09/2026-05-10");
    assertThat(weeks.from()).isEqualTo(dueDate.minusDays(84));
    assertThat(weeks.until()).contains(dueDate.minusDays(22));
  }

  @Test
  void a_gestation_beyond_forty_four_weeks_is_refused() {
    assertThatThrownBy(() -> new GestationalAge(45, 0)).hasMessageContaining("weeks must be 0 to");
    assertThatThrownBy(() -> new GestationalAge(28, 7)).hasMessageContaining("days must be 0 to 6");
  }
}
