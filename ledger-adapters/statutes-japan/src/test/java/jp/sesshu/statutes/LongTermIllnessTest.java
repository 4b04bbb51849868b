package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/** 長期療養特例 (予防接種法施行令 第3条第2項): for those who were in the table, not those who still are. */
class LongTermIllnessTest {

  @Test
  void an_infant_who_recovers_within_the_table_keeps_the_series_of_its_age() {
    PersonFacts infant = recovered("2015-11-16", "2016-03-13");
    assertThat(assess("hib", infant, "2016-06-16").dosesRequired()).isEqualTo(3);
    assertThat(assess("pcv", infant, "2016-06-10").dosesRequired()).isEqualTo(4);
  }

  @Test
  void beyond_the_table_the_exception_has_its_own_series_of_one_dose() {
    PersonFacts child = recovered("2010-05-10", "2015-08-01");
    assertThat(assess("hib", child, "2015-08-02").dosesRequired()).isEqualTo(1);
    assertThat(assess("pcv", child, "2015-08-02").dosesRequired()).isEqualTo(1);
  }

  @Test
  void a_recovery_between_two_terms_prolongs_the_first() {
    Assessment answer = assess("dt", recovered("2011-02-28", "2018-12-26"), "2019-01-01");
    assertThat(answer.windows().asList())
        .contains(DateRange.of(LocalDate.of(2018, 12, 26), LocalDate.of(2020, 12, 25)))
        .contains(DateRange.of(LocalDate.of(2022, 2, 27), LocalDate.of(2024, 2, 27)));
  }

  @Test
  void whom_the_exception_names_after_the_end_of_a_programme_is_still_vaccinated() {
    PersonFacts man =
        PersonFacts.builder(LocalDate.of(1970, 5, 10), Sex.MALE)
            .supplyShortage(new ProgrammeId("rubella-5"))
            .build();
    Assessment answer = assess("rubella-5", man, "2026-01-15");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(answer.next().orElseThrow().latest()).contains(LocalDate.of(2027, 3, 31));
    assertThat(answer.next().orElseThrow().vaccines()).isNotEmpty();
  }

  @Test
  void a_dose_given_under_the_exception_after_the_end_of_a_programme_is_valid() {
    PersonFacts man =
        PersonFacts.builder(LocalDate.of(1970, 5, 10), Sex.MALE)
            .supplyShortage(new ProgrammeId("rubella-5"))
            .build();
    GivenDose dose = GivenDose.routine(new VaccineCode("MR"), LocalDate.of(2026, 1, 15));
    Assessment answer =
        StatutesJapan.ruleBook()
            .assess(man, List.of(dose), LocalDate.of(2026, 1, 16), new ProgrammeId("rubella-5"));
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  @Article("予防接種法施行規則 第2条第5号")
  void who_is_pregnant_while_she_could_make_it_up_is_called_only_afterwards() {
    PersonFacts woman =
        PersonFacts.builder(LocalDate.of(2007, 5, 10), Sex.FEMALE)
            .longTermIllnessResolvedOn(LocalDate.of(2024, 6, 1))
            .pregnancy(LocalDate.of(2025, 9, 1))
            .build();
    Assessment before = assess("mr-2", woman, "2024-11-24");
    assertThat(before.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(before.windows().asList())
        .contains(
            DateRange.of(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 11, 24)),
            DateRange.of(LocalDate.of(2025, 9, 15), LocalDate.of(2026, 5, 31)));
    Assessment during = assess("mr-2", woman, "2024-11-25");
    assertThat(during.status()).isNotEqualTo(AssessmentStatus.DUE);
    assertThat(during.reasons()).extracting(Finding::code).contains(ReasonCode.WINDOW_AHEAD);
    assertThat(assess("mr-2", woman, "2025-09-15").status()).isEqualTo(AssessmentStatus.DUE);
  }

  private static PersonFacts recovered(String birth, String on) {
    return PersonFacts.builder(LocalDate.parse(birth), Sex.MALE)
        .longTermIllnessResolvedOn(LocalDate.parse(on))
        .build();
  }

  private static Assessment assess(String programme, PersonFacts person, String asOf) {
    return StatutesJapan.ruleBook()
        .assess(person, List.of(), LocalDate.parse(asOf), new ProgrammeId(programme));
  }
}
