package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the comparison with the naive evaluator found, each by the smallest case. */
class EngineFaultsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

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
  void the_withdrawal_of_the_vaccine_begun_with_does_not_end_the_days_of_the_next_dose() {
    Assessment answer =
        judge(born("2021-08-13", Sex.MALE), "dpt-ipv", "2022-10-16", "DPT-IPV 2022-09-19");
    assertThat(answer.next().flatMap(NextDose::latest)).contains(LocalDate.parse("2029-02-12"));
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
  void a_third_toxoid_after_twenty_days_is_no_booster() {
    Assessment answer =
        judge(
            born("2016-04-01", Sex.FEMALE),
            "dt",
            "2021-08-30",
            "DT 2019-11-04",
            "DT 2019-12-31",
            "DT 2020-02-11");
    assertThat(answer.doses().get(2).evaluation()).isNotEqualTo(Evaluation.VALID);
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
  @Article("予防接種実施規則 令和6年 附則第2条第2項")
  void a_vaccine_against_pneumococcus_had_before_it_was_routine_counts() {
    List<GivenDose> one = List.of(dose("PCV15 2024-03-04", VaccinationKind.VOLUNTARY));
    Assessment answer = judge(born("2023-12-30", Sex.FEMALE), "pcv", "2024-05-01", one);
    assertThat(answer.dosesValid()).isEqualTo(1);
  }

  @Test
  @Article("予防接種実施規則 令和6年 附則第2条第1項")
  void the_five_in_one_had_before_it_was_routine_counts_against_each_of_its_diseases() {
    List<GivenDose> one = List.of(dose("DPT-IPV-Hib 2024-03-04", VaccinationKind.VOLUNTARY));
    for (String programme : List.of("dpt-ipv-hib", "dpt-ipv", "dpt", "ipv", "hib")) {
      Assessment answer = judge(born("2023-12-30", Sex.FEMALE), programme, "2024-05-01", one);
      assertThat(answer.dosesValid()).as(programme).isEqualTo(1);
    }
  }

  @Test
  @Article("予防接種実施規則 第10条第2項")
  void the_five_in_one_is_the_booster_of_two_doses_against_hib_begun_after_seven_months() {
    Assessment answer =
        judge(
            born("2024-01-10", Sex.FEMALE),
            "hib",
            "2025-07-01",
            "Hib 2024-09-01",
            "Hib 2024-10-15",
            "DPT-IPV-Hib 2025-06-01");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  @Article("予防接種実施規則 第9条第4項")
  void who_began_with_the_five_in_one_has_three_before_the_booster_whatever_the_age() {
    Assessment answer =
        judge(
            born("2029-01-14", Sex.FEMALE),
            "hib",
            "2030-12-30",
            "DPT-IPV-Hib 2029-11-08",
            "DPT-IPV-Hib 2030-05-08",
            "DPT-IPV-Hib 2030-12-13");
    assertThat(answer.dosesRemaining()).isEqualTo(1);
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

  @Test
  @Article("予防接種実施規則 平成24年厚生労働省令第137号 附則第2条第1項")
  void one_dose_of_the_oral_vaccine_is_one_of_four_against_polio() {
    Assessment four =
        judge(born("2011-02-28", Sex.MALE), "dpt-ipv", "2014-05-02", "OPV 2011-06-21");
    assertThat(four.status()).isEqualTo(AssessmentStatus.DUE);
    Assessment polio = judge(born("2011-02-28", Sex.MALE), "ipv", "2013-05-02", "OPV 2011-06-21");
    assertThat(polio.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(polio.dosesRemaining()).isEqualTo(3);
  }

  @Test
  @Article("予防接種実施規則 平成24年厚生労働省令第137号 附則第2条第1項")
  void a_dose_of_the_oral_vaccine_written_down_twice_is_one() {
    String dose = "OPV 2011-06-21";
    Assessment answer = judge(born("2011-02-28", Sex.MALE), "ipv", "2013-05-02", dose, dose);
    assertThat(answer.dosesValid()).isEqualTo(1);
  }

  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void the_high_dose_vaccine_had_privately_before_75_is_the_vaccine_of_the_year() {
    List<GivenDose> one = List.of(dose("FLU-HD 2027-11-02", VaccinationKind.VOLUNTARY));
    Assessment answer = judge(born("1962-02-28", Sex.MALE), "flu-elderly", "2027-12-12", one);
    assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  private static PersonFacts.Builder born(String day, Sex sex) {
    return PersonFacts.builder(LocalDate.parse(day), sex);
  }

  private static Assessment judge(
      PersonFacts.Builder person, String programme, String asOf, String... doses) {
    List<GivenDose> given = new ArrayList<>();
    for (String dose : doses) {
      given.add(dose(dose, VaccinationKind.ROUTINE));
    }
    return judge(person, programme, asOf, given);
  }

  private static GivenDose dose(String dose, VaccinationKind kind) {
    int gap = dose.indexOf(' ');
    return new GivenDose(
        new VaccineCode(dose.substring(0, gap)), LocalDate.parse(dose.substring(gap + 1)), kind);
  }

  private static Assessment judge(
      PersonFacts.Builder person, String programme, String asOf, List<GivenDose> given) {
    ProgrammeId id = new ProgrammeId(programme);
    LocalDate day = LocalDate.parse(asOf);
    StatutesJapan.ruleBook()
        .rulesOf(id)
        .flatMap(rules -> rules.editionOn(day))
        .ifPresent(ArticleReport::standsOn);
    return StatutesJapan.ruleBook().assess(person.build(), given, day, id);
  }
}
