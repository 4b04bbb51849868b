package jp.sesshu.statutes;

import static jp.sesshu.statutes.SmallCase.born;
import static jp.sesshu.statutes.SmallCase.dose;
import static jp.sesshu.statutes.SmallCase.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.TargetDisease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the comparison with the naive evaluator found, each by the smallest case. */
class EngineFaultsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  @Test
  void who_has_had_rubella_waits_for_no_vaccine_after_the_shortage_either() {
    PersonFacts.Builder man =
        born("1969-12-12", Sex.MALE)
            .infection(TargetDisease.RUBELLA, LocalDate.parse("2022-04-21"))
            .supplyShortage(new ProgrammeId("rubella-5"));
    assertThat(judge(man, "rubella-5", "2025-05-01").isInWindow()).isFalse();
  }

  @Test
  void who_was_excluded_on_every_day_of_the_row_was_kept_from_nothing() {
    PersonFacts.Builder child =
        born("2010-05-20", Sex.MALE).longTermIllnessResolvedOn(LocalDate.parse("2027-10-19"));
    assertThat(judge(child, "varicella", "2027-11-01", "VAR 2013-05-19").windows().asList())
        .isEmpty();
  }

  @Test
  void a_booster_that_may_be_given_today_does_not_wait_for_a_dose_a_later_text_reopens() {
    Assessment answer =
        judge(
            born("2012-05-18", Sex.FEMALE),
            "pcv",
            "2013-12-22",
            "PCV7 2012-07-18",
            "PCV7 2012-09-15");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  void a_dose_that_falls_away_with_the_one_proposed_is_not_counted() {
    Assessment answer =
        judge(born("2020-11-08", Sex.FEMALE), "pcv", "2022-02-03", "PCV13 2021-03-22");
    assertThat(answer.dosesRequired()).isEqualTo(3);
  }

  @Test
  void a_later_text_asks_no_booster_of_whom_it_would_have_begun_otherwise() {
    Assessment answer =
        judge(
            born("2009-04-07", Sex.FEMALE),
            "pcv",
            "2014-08-10",
            "PCV7 2010-04-07",
            "PCV7 2010-05-06");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  void a_dose_of_an_earlier_pregnancy_is_none_of_the_next() {
    PersonFacts.Builder mother =
        born("1997-05-16", Sex.FEMALE)
            .pregnancy(LocalDate.parse("2026-03-25"))
            .pregnancy(LocalDate.parse("2027-04-24"));
    assertThat(judge(mother, "rsv-maternal", "2027-02-15", "RSV-M 2026-01-10").status())
        .isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  void what_a_small_child_was_given_bars_nothing_at_sixty_five() {
    assertThat(
            judge(born("2024-12-27", Sex.MALE), "pcv-elderly", "2026-10-24", "PCV20 2026-01-27")
                .status())
        .isEqualTo(AssessmentStatus.NOT_YET);
  }

  /** 平成26年 実施規則 附則第2項 speaks of 36 to 60 months; older ones who were ill have two (20条). */
  @Test
  @Article("予防接種実施規則 第20条")
  void who_was_ill_until_past_five_years_has_two_doses_against_varicella_in_the_first_winter_too() {
    PersonFacts.Builder child =
        born("2010-03-01", Sex.FEMALE).longTermIllnessResolvedOn(LocalDate.parse("2014-10-14"));
    Assessment answer = judge(child, "varicella", "2015-03-01");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(answer.dosesRequired()).isEqualTo(2);
  }

  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void who_had_a_dose_against_varicella_needs_none_once_past_three_years_in_the_first_winter() {
    PersonFacts.Builder child = born("2012-03-21", Sex.MALE);
    assertThat(judge(child, "varicella", "2015-03-20", "VAR 2014-12-08").status())
        .isEqualTo(AssessmentStatus.DUE);
    assertThat(judge(child, "varicella", "2015-03-21", "VAR 2014-12-08").status())
        .isEqualTo(AssessmentStatus.NOT_NEEDED);
  }

  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void who_had_the_adults_vaccine_of_twenty_strains_before_it_was_theirs_needs_none_after() {
    PersonFacts.Builder adult = born("1960-11-20", Sex.MALE);
    GivenDose dose = dose("PCV20 2025-12-01", VaccinationKind.VOLUNTARY);
    assertThat(judge(adult, "pcv-elderly", "2026-03-31", List.of(dose)).status())
        .isEqualTo(AssessmentStatus.DUE);
    assertThat(judge(adult, "pcv-elderly", "2026-04-01", List.of(dose)).status())
        .isEqualTo(AssessmentStatus.NOT_NEEDED);
  }

  /** 「別の種類の予防接種を行うまでの間隔」: the thirteen-valent is no other kind than the seven-valent. */
  @Test
  void a_product_that_was_withdrawn_keeps_its_successor_away_no_longer_than_itself() {
    Assessment answer = judge(born("2013-08-13", Sex.MALE), "pcv", "2013-11-15", "PCV7 2013-11-13");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  @Article("予防接種実施規則 令和6年 附則第2条第2項")
  void a_vaccine_against_pneumococcus_had_before_it_was_routine_counts() {
    List<GivenDose> one = List.of(dose("PCV15 2024-03-04", VaccinationKind.VOLUNTARY));
    Assessment answer = judge(born("2023-12-30", Sex.FEMALE), "pcv", "2024-05-01", one);
    assertThat(answer.dosesValid()).isEqualTo(1);
  }

  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void the_high_dose_vaccine_had_privately_before_75_is_the_vaccine_of_the_year() {
    List<GivenDose> one = List.of(dose("FLU-HD 2027-11-02", VaccinationKind.VOLUNTARY));
    Assessment answer = judge(born("1962-02-28", Sex.MALE), "flu-elderly", "2027-12-12", one);
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }
}
