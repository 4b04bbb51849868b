package jp.sesshu.statutes;

import static jp.sesshu.statutes.SmallCase.born;
import static jp.sesshu.statutes.SmallCase.dose;
import static jp.sesshu.statutes.SmallCase.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the comparison found of the vaccines against HPV, each by the smallest case. */
class PapillomaFaultsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  @Test
  @Article("予防接種実施規則 第19条第4号")
  void a_girl_who_may_have_two_doses_or_three_is_told_of_two() {
    Assessment girl = judge(born("2012-05-10", Sex.FEMALE), "hpv", "2024-06-01");
    assertThat(girl.dosesRequired()).isEqualTo(2);
    Assessment older = judge(born("2008-05-10", Sex.FEMALE), "hpv", "2024-06-01");
    assertThat(older.dosesRequired()).isEqualTo(3);
  }

  @Test
  void a_third_dose_completes_two_that_were_less_than_five_months_apart() {
    Assessment answer =
        judge(
            born("2015-03-01", Sex.FEMALE),
            "hpv",
            "2030-01-25",
            "HPV9 2029-02-27",
            "HPV9 2029-07-22",
            "HPV9 2029-10-23");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
    assertThat(answer.doses().get(2).evaluation()).isEqualTo(Evaluation.VALID);
  }

  @Test
  @Article("予防接種実施規則 令和5年 附則第2項")
  void the_nine_valent_vaccine_had_privately_before_it_was_routine_counts_by_its_own_rules() {
    PersonFacts.Builder girl = born("2008-08-30", Sex.FEMALE);
    List<GivenDose> two =
        List.of(
            dose("HPV9 2021-05-04", VaccinationKind.VOLUNTARY),
            dose("HPV9 2021-11-20", VaccinationKind.VOLUNTARY));
    Assessment done = judge(girl, "hpv", "2023-05-01", two);
    assertThat(done.status()).isEqualTo(AssessmentStatus.COMPLETE);
    assertThat(done.dosesRequired()).isEqualTo(2);
    assertThat(done.doses().get(0).reasons()).contains(ReasonCode.DEEMED);
    Assessment begun = judge(girl, "hpv", "2022-03-01", two.subList(0, 1));
    assertThat(begun.next().map(NextDose::earliest)).contains(LocalDate.parse("2023-04-01"));
  }

  @Test
  @Article("予防接種実施規則 第18条")
  void a_four_valent_dose_after_the_nine_valent_is_no_more_worth_to_women_than_to_girls() {
    Assessment answer =
        judge(
            born("2005-08-17", Sex.FEMALE),
            "hpv-catchup",
            "2025-02-24",
            "HPV9 2024-03-02",
            "HPV4 2024-08-03");
    assertThat(answer.dosesValid()).isEqualTo(1);
  }

  /** 「一回目の注射から五月以上かつ二回目の注射から二月半以上」, whoever paid for it. */
  @Test
  @Article("予防接種実施規則 第19条")
  void a_third_bivalent_dose_had_privately_waits_five_months_from_the_first_too() {
    Assessment answer =
        judge(
            born("2009-05-10", Sex.FEMALE),
            "hpv",
            "2024-06-01",
            List.of(
                dose("HPV2 2023-06-10", VaccinationKind.VOLUNTARY),
                dose("HPV2 2023-07-12", VaccinationKind.VOLUNTARY),
                dose("HPV2 2023-10-20", VaccinationKind.VOLUNTARY)));
    assertThat(answer.dosesValid()).isEqualTo(2);
  }

  /** 令3条2項 keeps her days open; the vaccines are those of the day (18条). */
  @Test
  @Article("予防接種実施規則 第18条")
  void who_was_ill_during_the_catch_up_goes_on_with_the_nine_valent_vaccine_alone() {
    PersonFacts.Builder woman =
        born("2003-05-10", Sex.FEMALE).longTermIllnessResolvedOn(LocalDate.parse("2026-03-01"));
    String[] two = {"HPV4 2024-05-01", "HPV4 2024-08-01"};
    Assessment open = judge(woman, "hpv-catchup", "2026-05-01", two);
    assertThat(open.next().orElseThrow().vaccines()).containsExactly(new VaccineCode("HPV9"));
    Assessment given = judge(woman, "hpv-catchup", "2026-06-01", two[0], two[1], "HPV4 2026-05-02");
    assertThat(given.doses().get(2).evaluation()).isNotEqualTo(Evaluation.VALID);
  }

  /** Sixteen in fiscal 2024, with the catch-up in the year that was added. */
  @Test
  @Article("予防接種実施規則 第18条第4号")
  void two_nine_valent_doses_of_the_last_years_as_a_girl_are_all_in_the_year_that_was_added() {
    Assessment answer =
        judge(
            born("2009-01-15", Sex.FEMALE),
            "hpv-catchup",
            "2025-05-01",
            "HPV9 2023-12-01",
            "HPV9 2024-08-01");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }
}
