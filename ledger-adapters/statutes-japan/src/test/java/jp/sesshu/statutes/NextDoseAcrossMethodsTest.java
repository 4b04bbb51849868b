package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;

/** The last day of a dose is that of the law, not that of the first method that comes to mind. */
class NextDoseAcrossMethodsTest {

  @Test
  void a_first_dose_against_hib_may_be_given_to_sixty_months_whatever_the_band() {
    assertThat(next("hib", "2015-01-13", Sex.MALE, "2015-09-04").latest())
        .contains(LocalDate.of(2020, 1, 12));
  }

  @Test
  void the_withdrawal_of_two_vaccines_does_not_end_the_first_dose_against_papilloma() {
    assertThat(next("hpv", "2012-07-28", Sex.FEMALE, "2025-02-24").latest())
        .contains(LocalDate.of(2029, 3, 31));
  }

  @Test
  void four_diseases_may_be_begun_with_five_in_one_when_four_in_one_is_gone() {
    assertThat(next("dpt-ipv", "2023-07-31", Sex.MALE, "2024-06-04").latest())
        .contains(LocalDate.of(2031, 1, 30));
  }

  private static NextDose next(String programme, String birth, Sex sex, String asOf) {
    return StatutesJapan.ruleBook()
        .assess(
            PersonFacts.of(LocalDate.parse(birth), sex),
            List.of(),
            LocalDate.parse(asOf),
            new ProgrammeId(programme))
        .next()
        .orElseThrow();
  }
}
