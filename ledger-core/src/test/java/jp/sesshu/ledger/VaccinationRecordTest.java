package jp.sesshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record refuses to be made of. */
class VaccinationRecordTest {

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void the_first_and_the_last_day_that_four_digits_can_write_are_kept(String day) {
    assertThat(on(LocalDate.parse(day)).vaccinatedOn()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-12-31", "-0001-06-01", "+10000-01-01"})
  void a_day_beyond_them_would_be_found_by_nobody_and_is_refused(String day) {
    assertThatThrownBy(() -> on(LocalDate.parse(day)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vaccinatedOn must lie in the years 1 to 9999");
  }

  @Test
  void what_it_shows_of_itself_is_not_personal() {
    assertThat(on(LocalDate.of(2025, 6, 1)).toString())
        .contains("mr-1", "withheld")
        .doesNotContain("2025", "MR,");
  }

  private static VaccinationRecord on(LocalDate day) {
    return new VaccinationRecord(
        new ProgrammeId("mr-1"),
        new ProgrammeNumber("0101"),
        new SeriesDose(1, 1),
        null,
        FiscalYear.of(day),
        "",
        day,
        VaccinationKind.ROUTINE,
        null,
        new VisitOutcome.Administered(new VaccineCode("MR"), null, null, null),
        new Venue(null, null, null, null),
        null,
        null,
        "",
        "",
        new Evidence.Reported(""));
  }
}
