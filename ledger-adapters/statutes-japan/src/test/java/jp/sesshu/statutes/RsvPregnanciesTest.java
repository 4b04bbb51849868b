package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/** 予防接種実施規則 第22条: one dose for each pregnancy (妊娠ごとに1回). */
class RsvPregnanciesTest {

  @Test
  void the_dose_of_the_first_pregnancy_does_not_complete_the_second_that_went_without() {
    PersonFacts mother =
        PersonFacts.builder(LocalDate.of(2000, 4, 2), Sex.FEMALE)
            .pregnancy(LocalDate.of(2026, 10, 5))
            .pregnancy(LocalDate.of(2028, 3, 8))
            .build();
    GivenDose first = GivenDose.routine(new VaccineCode("RSV-M"), LocalDate.of(2026, 8, 7));
    assertThat(status(mother, first, "2026-08-08")).isEqualTo(AssessmentStatus.COMPLETE);
    assertThat(status(mother, first, "2028-01-15")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(mother, first, "2028-08-26")).isEqualTo(AssessmentStatus.LAPSED);
  }

  private static AssessmentStatus status(PersonFacts mother, GivenDose dose, String asOf) {
    return StatutesJapan.ruleBook()
        .assess(mother, List.of(dose), LocalDate.parse(asOf), new ProgrammeId("rsv-maternal"))
        .status();
  }
}
