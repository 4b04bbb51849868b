package jp.sesshu.statutes;

import static jp.sesshu.statutes.SmallCase.born;
import static jp.sesshu.statutes.SmallCase.dose;
import static jp.sesshu.statutes.SmallCase.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.DoseEvaluation;
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

/** What the comparison found of the mixtures, polio and Hib, each by the smallest case. */
class MixtureFaultsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

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
  @Article("予防接種実施規則 令和6年 附則第2条第1項")
  void the_five_in_one_had_before_it_was_routine_counts_against_each_of_its_diseases() {
    List<GivenDose> one = List.of(dose("DPT-IPV-Hib 2024-03-04", VaccinationKind.VOLUNTARY));
    for (String programme : List.of("dpt-ipv-hib", "dpt-ipv", "dpt", "ipv", "hib")) {
      Assessment answer = judge(born("2023-12-30", Sex.FEMALE), programme, "2024-05-01", one);
      assertThat(answer.dosesValid()).as(programme).isEqualTo(1);
    }
  }

  @Test
  @Article("予防接種実施規則 第9条第7項")
  void the_four_in_one_is_a_dose_of_the_five_in_one_to_the_end_of_march_2026() {
    for (String day : List.of("2026-03-31", "2026-04-01")) {
      Assessment answer =
          judge(
              born("2025-09-26", Sex.MALE),
              "dpt-ipv-hib",
              "2026-08-30",
              "DPT-IPV 2026-02-24",
              "DPT-IPV " + day);
      DoseEvaluation second = answer.doses().get(1);
      if (day.equals("2026-03-31")) {
        assertThat(second.evaluation()).isEqualTo(Evaluation.VALID);
      } else {
        assertThat(second.evaluation()).isEqualTo(Evaluation.NOT_VALID);
        assertThat(second.reasons()).containsExactly(ReasonCode.PRODUCT_NOT_PERMITTED);
      }
      assertThat(answer.next().map(NextDose::vaccines))
          .contains(List.of(new VaccineCode("DPT-IPV-Hib")));
    }
  }

  @Test
  @Article("予防接種実施規則 第9条第4項・第6項")
  void a_single_dose_that_its_own_table_does_not_take_is_none_of_the_five_in_one_either() {
    Assessment answer =
        judge(
            born("2024-02-01", Sex.MALE),
            "dpt-ipv-hib",
            "2024-12-01",
            "Hib 2024-05-01",
            "Hib 2024-05-15",
            "Hib 2024-07-01");
    assertThat(answer.doses())
        .extracting(DoseEvaluation::evaluation)
        .containsExactly(Evaluation.VALID, Evaluation.NOT_VALID, Evaluation.VALID);
    assertThat(answer.doses().get(1).reasons()).containsExactly(ReasonCode.TOO_EARLY);
  }

  @Test
  @Article("予防接種実施規則 第10条第2項")
  void a_third_single_dose_a_day_before_seven_months_is_no_booster_in_the_five_in_one_either() {
    Assessment answer =
        judge(
            born("2018-06-04", Sex.FEMALE),
            "dpt-ipv-hib",
            "2020-05-02",
            "Hib 2019-04-12",
            "Hib 2019-05-13",
            "Hib 2019-12-12",
            "Hib 2020-01-03");
    assertThat(answer.doses())
        .extracting(DoseEvaluation::evaluation)
        .containsExactly(
            Evaluation.VALID, Evaluation.VALID, Evaluation.NOT_VALID, Evaluation.VALID);
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
  void the_withdrawal_of_the_vaccine_begun_with_does_not_end_the_days_of_the_next_dose() {
    Assessment answer =
        judge(born("2021-08-13", Sex.MALE), "dpt-ipv", "2022-10-16", "DPT-IPV 2022-09-19");
    assertThat(answer.next().flatMap(NextDose::latest)).contains(LocalDate.parse("2029-02-12"));
  }

  @Test
  @Article("予防接種実施規則 第9条第4項")
  void three_doses_of_the_five_in_one_from_abroad_are_three_of_four() {
    Assessment answer =
        judge(
            born("2027-03-01", Sex.MALE),
            "hib",
            "2028-08-30",
            List.of(
                dose("DPT-IPV-Hib 2027-07-25", VaccinationKind.ABROAD),
                dose("DPT-IPV-Hib 2027-10-08", VaccinationKind.ABROAD),
                dose("DPT-IPV-Hib 2028-04-07", VaccinationKind.ABROAD)));
    assertThat(answer.dosesRemaining()).isEqualTo(1);
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2028-10-07"));
  }

  @Test
  @Article("予防接種実施規則 第9条第4項")
  void a_third_single_dose_from_abroad_is_weighed_by_the_table_of_the_single_vaccine() {
    Assessment answer =
        judge(
            born("2030-01-07", Sex.MALE),
            "hib",
            "2030-12-30",
            List.of(
                dose("Hib 2030-09-06", VaccinationKind.ABROAD),
                dose("Hib 2030-11-02", VaccinationKind.ABROAD),
                dose("Hib 2030-11-23", VaccinationKind.ABROAD)));
    assertThat(answer.doses().get(2).evaluation()).isNotEqualTo(Evaluation.VALID);
    assertThat(answer.dosesValid()).isEqualTo(2);
  }

  @Test
  @Article("予防接種実施規則 令和6年 附則第2条第1項")
  void a_routine_dose_after_a_private_five_in_one_is_not_lost() {
    List<GivenDose> two =
        List.of(
            dose("DPT-IPV-Hib 2023-09-30", VaccinationKind.VOLUNTARY),
            dose("Hib 2023-12-12", VaccinationKind.ROUTINE));
    for (String asOf : List.of("2024-02-07", "2024-05-01")) {
      Assessment answer = judge(born("2023-02-03", Sex.FEMALE), "hib", asOf, two);
      assertThat(answer.dosesValid()).as(asOf).isEqualTo(2);
    }
  }

  /**
   * Who ran through the table of the single vaccine (第9条第4項) is not invited for the five-in-one.
   */
  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void who_has_had_everything_by_the_vaccines_of_before_needs_no_five_in_one() {
    String[] four = {
      "DPT-IPV 2020-04-20", "DPT-IPV 2020-05-20", "DPT-IPV 2020-06-20", "DPT-IPV 2021-04-20"
    };
    List<GivenDose> once = given(four, "Hib 2021-03-20");
    List<GivenDose> thrice = given(four, "Hib 2020-09-20", "Hib 2020-10-20", "Hib 2021-06-20");
    for (List<GivenDose> doses : List.of(once, thrice)) {
      Assessment answer = judge(born("2020-01-10", Sex.MALE), "dpt-ipv-hib", "2024-06-01", doses);
      assertThat(answer.status()).isEqualTo(AssessmentStatus.COMPLETE);
    }
  }

  @Test
  @Article("予防接種実施規則 第10条第2項")
  void the_five_in_one_after_two_single_doses_that_were_all_is_their_booster() {
    Assessment answer =
        judge(
            born("2024-07-31", Sex.MALE),
            "dpt-ipv-hib",
            "2025-08-30",
            given(
                new String[] {"DPT-IPV 2024-10-17", "DPT-IPV 2024-11-23", "DPT-IPV 2024-12-30"},
                "Hib 2025-03-01",
                "Hib 2025-03-29"));
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2025-09-29"));
    assertThat(answer.dosesRemaining()).isEqualTo(1);
  }

  /** Eighteen days after a single dose it is none against Hib; the two single ones are all. */
  @Test
  @Article("予防接種実施規則 第10条第2項")
  void a_five_in_one_that_does_not_count_leaves_the_next_to_be_the_booster_of_two_single_doses() {
    Assessment answer =
        judge(
            born("2025-04-01", Sex.FEMALE),
            "dpt-ipv-hib",
            "2026-01-04",
            List.of(
                dose("DPT-IPV 2025-05-30", VaccinationKind.ROUTINE),
                dose("Hib 2025-11-30", VaccinationKind.ROUTINE),
                dose("DPT-IPV-Hib 2025-12-18", VaccinationKind.VOLUNTARY),
                dose("Hib 2025-12-29", VaccinationKind.ROUTINE)));
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2026-06-29"));
  }

  /** Many countries give the four-in-one; a routine dose of it is another matter (above). */
  @Test
  @Article("予防接種法施行規則 第2条第1号")
  void a_four_in_one_had_abroad_since_april_2026_counts_in_both_mixtures() {
    List<GivenDose> two =
        List.of(
            dose("DPT-IPV 2026-05-10", VaccinationKind.ABROAD),
            dose("DPT-IPV 2026-07-10", VaccinationKind.ABROAD));
    for (String programme : List.of("dpt-ipv-hib", "dpt-ipv")) {
      Assessment answer = judge(born("2026-03-01", Sex.MALE), programme, "2026-08-30", two);
      assertThat(answer.doses())
          .as(programme)
          .extracting(DoseEvaluation::evaluation)
          .containsExactly(Evaluation.VALID, Evaluation.VALID);
      assertThat(answer.status()).as(programme).isEqualTo(AssessmentStatus.DUE);
    }
  }

  @Test
  @Article("予防接種実施規則 第9条第3項")
  void an_oral_dose_against_polio_does_not_keep_the_four_in_one_waiting_for_the_law_of_2014() {
    Assessment answer =
        judge(born("2012-03-10", Sex.MALE), "dpt-ipv", "2013-06-01", "OPV 2012-06-20");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
    Assessment begun =
        judge(born("2013-03-10", Sex.MALE), "dpt-ipv", "2013-09-20", "DPT-IPV 2013-06-20");
    assertThat(begun.next().map(NextDose::earliest)).contains(LocalDate.parse("2014-04-01"));
  }

  private static List<GivenDose> given(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more))
        .sorted(Comparator.comparing(text -> text.substring(text.indexOf(' '))))
        .map(text -> dose(text, VaccinationKind.ROUTINE))
        .toList();
  }

  /** 「二十日以上」 without an end is said of the vaccine against polio, not of a four-in-one alone. */
  @Test
  @Article("予防接種実施規則 第9条第4項")
  void only_after_a_polio_vaccine_has_the_interval_no_upper_end() {
    assertThat(judge(born("2006-04-02", Sex.MALE), "dpt-ipv", "2013-04-01", "DPT-IPV 2012-12-02"))
        .extracting(Assessment::status)
        .isEqualTo(AssessmentStatus.LAPSED);
    assertThat(judge(born("2006-04-02", Sex.MALE), "dpt-ipv", "2013-04-01", "IPV 2012-12-02"))
        .extracting(Assessment::status)
        .isEqualTo(AssessmentStatus.DUE);
  }

  /** The four-in-one of October is too soon after the polio vaccine to be one against polio. */
  @Test
  @Article("予防接種実施規則 第9条第3項")
  void a_polio_vaccine_between_two_four_in_ones_leaves_the_next_its_whole_interval() {
    Assessment answer =
        judge(
            born("2013-03-28", Sex.FEMALE),
            "dpt-ipv",
            "2013-10-23",
            "DPT-IPV 2013-08-28",
            "IPV 2013-09-28",
            "DPT-IPV 2013-10-18");
    assertThat(answer.next().flatMap(NextDose::latest)).contains(LocalDate.parse("2013-12-14"));
  }

  /** In the old home against polio alone, in the new one of November 2014 against all four. */
  @Test
  @Article("予防接種実施規則 第9条第3項")
  void who_moves_away_before_the_upper_ends_fall_waits_as_who_stays_does() {
    PersonFacts.Builder moves = born("2012-02-07", Sex.MALE);
    moves.residency(
        DateRanges.of(
            List.of(
                DateRange.of(LocalDate.parse("2012-02-07"), LocalDate.parse("2014-01-13")),
                DateRange.since(LocalDate.parse("2014-11-08")))));
    assertThat(afterTwoMixtures(moves).next().map(NextDose::earliest))
        .contains(LocalDate.parse("2014-11-08"));
    assertThat(afterTwoMixtures(born("2012-02-07", Sex.MALE)).next().map(NextDose::earliest))
        .contains(LocalDate.parse("2014-04-01"));
  }

  private static Assessment afterTwoMixtures(PersonFacts.Builder child) {
    return judge(
        child, "dpt-ipv", "2013-04-01", "DPT 2012-06-14", "IPV 2012-08-05", "DPT 2013-01-14");
  }

  /** A mixture at two months was none then (3 months); three toxoids do not go on from it. */
  @Test
  @Article("予防接種実施規則 第9条第6項")
  void a_mixture_that_does_not_count_makes_no_three_doses_of_the_toxoid() {
    Assessment answer =
        judge(
            born("2012-06-03", Sex.FEMALE),
            "dt",
            "2016-12-13",
            "DPT 2012-08-03",
            "DT 2015-10-02",
            "DT 2016-05-18",
            "DT 2016-11-17");
    assertThat(answer.dosesRequired()).isEqualTo(3);
    assertThat(answer.doses().get(3).reasons()).containsExactly(ReasonCode.TOO_EARLY);
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2016-11-18"));
  }
}
