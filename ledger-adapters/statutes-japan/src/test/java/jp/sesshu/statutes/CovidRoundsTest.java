package jp.sesshu.statutes;

import static jp.sesshu.statutes.SmallCase.born;
import static jp.sesshu.statutes.SmallCase.dose;
import static jp.sesshu.statutes.SmallCase.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

/** What the comparison and readers found of the special programme against COVID-19. */
class CovidRoundsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  /** 附則第9条 lists the two messenger vaccines only, and 第7条第2項 lends it no other way. */
  @Test
  @Article("予防接種実施規則 附則第9条")
  void the_recombinant_vaccine_against_covid_is_a_first_booster_and_no_second() {
    PersonFacts.Builder old = born("1950-04-10", Sex.FEMALE);
    String[] three = {
      "COVID-19/PFIZER-12 2021-05-10",
      "COVID-19/PFIZER-12 2021-06-01",
      "COVID-19/PFIZER-12 2022-02-01"
    };
    Assessment answer = judge(old, "covid19-special", "2022-08-10", temporary(three));
    assertThat(answer.next().orElseThrow().vaccines())
        .containsExactly(
            new VaccineCode("COVID-19/PFIZER-12"), new VaccineCode("COVID-19/MODERNA"));
  }

  /** 附則第8条第1項第4号, also after the autumn programme had begun. */
  @Test
  @Article("予防接種実施規則 附則第8条")
  void the_recombinant_vaccine_against_covid_waits_six_months_in_the_autumn_of_2022_too() {
    PersonFacts.Builder adult = born("1980-04-10", Sex.FEMALE);
    Assessment answer =
        judge(
            adult,
            "covid19-special",
            "2022-10-15",
            temporary(
                "COVID-19/PFIZER-12 2022-04-10",
                "COVID-19/PFIZER-12 2022-05-01",
                "COVID-19/NOVAVAX 2022-10-05"));
    assertThat(answer.doses().get(2).evaluation()).isNotEqualTo(Evaluation.VALID);
  }

  @Test
  @Article("予防接種実施規則 附則第8条第1項第4号・第10条第1項")
  void the_recombinant_vaccine_is_a_first_booster_in_autumn_2022_and_the_autumn_dose_follows_it() {
    PersonFacts.Builder adult = born("1980-04-10", Sex.FEMALE);
    Assessment answer =
        judge(
            adult,
            "covid19-special",
            "2022-11-07",
            temporary(
                "COVID-19/PFIZER-12 2022-04-10",
                "COVID-19/PFIZER-12 2022-05-01",
                "COVID-19/NOVAVAX 2022-11-07"));
    assertThat(answer.doses().get(2).evaluation()).isEqualTo(Evaluation.VALID);
    assertThat(answer.next().map(NextDose::seriesDose)).contains("autumn-2022");
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2023-02-07"));
  }

  @Test
  @Article("予防接種実施規則 附則第10条第1項第3号")
  void the_recombinant_vaccine_is_no_autumn_dose_before_it_was_put_into_the_list() {
    for (String day : List.of("2022-11-07", "2022-11-08")) {
      Assessment answer =
          judge(
              born("1980-04-10", Sex.FEMALE),
              "covid19-special",
              "2022-11-20",
              temporary(
                  "COVID-19/PFIZER-12 2021-06-10",
                  "COVID-19/PFIZER-12 2021-07-01",
                  "COVID-19/PFIZER-12 2022-03-01",
                  "COVID-19/NOVAVAX " + day));
      assertThat(answer.doses().get(3).evaluation())
          .as(day)
          .isEqualTo(day.equals("2022-11-08") ? Evaluation.VALID : Evaluation.NOT_VALID);
    }
  }

  /** Its method went with it; the booster is asked of whoever had the first immunisation by it. */
  @Test
  @Article("予防接種実施規則 附則第10条第1項")
  void who_had_two_of_a_vaccine_since_withdrawn_has_the_autumn_dose_before_them() {
    Assessment answer =
        judge(
            born("1977-04-02", Sex.FEMALE),
            "covid19-special",
            "2022-11-07",
            temporary("COVID-19/ASTRAZENECA 2021-09-14", "COVID-19/ASTRAZENECA 2021-11-23"));
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(answer.next().map(NextDose::seriesDose)).contains("autumn-2022");
  }

  @Test
  @Article("予防接種実施規則 附則第7条第1項第5号")
  void the_third_dose_of_an_infant_is_one_of_the_first_immunisation_in_autumn_2023_too() {
    Assessment answer =
        judge(
            born("2020-06-01", Sex.FEMALE),
            "covid19-special",
            "2023-12-01",
            temporary(
                "COVID-19/PFIZER-6M 2023-01-10",
                "COVID-19/PFIZER-6M 2023-02-01",
                "COVID-19/PFIZER-6M 2023-11-01"));
    assertThat(answer.dosesValid()).isEqualTo(3);
    assertThat(answer.next().map(NextDose::seriesDose)).contains("autumn-2023");
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2024-02-01"));
  }

  @Test
  @Article("予防接種実施規則 附則第7条第1項第3号")
  void who_began_with_the_childrens_vaccine_before_twelve_goes_on_with_it_after() {
    Assessment answer =
        judge(
            born("2010-12-01", Sex.MALE),
            "covid19-special",
            "2022-12-20",
            temporary("COVID-19/PFIZER-5 2022-11-20", "COVID-19/PFIZER-5 2022-12-15"));
    assertThat(answer.doses().get(1).evaluation()).isEqualTo(Evaluation.VALID);
  }

  @Test
  @Article("予防接種実施規則 附則第8条第1項第3号")
  void a_childrens_vaccine_given_to_an_adult_by_mistake_does_not_make_the_next_one_right() {
    Assessment answer =
        judge(
            born("1966-02-28", Sex.FEMALE),
            "covid19-special",
            "2024-01-01",
            temporary(
                "COVID-19/MODERNA 2022-11-25",
                "COVID-19/PFIZER-5 2022-12-22",
                "COVID-19/MODERNA 2023-02-08",
                "COVID-19/PFIZER-5 2023-12-09"));
    assertThat(answer.doses())
        .extracting(DoseEvaluation::evaluation)
        .containsExactly(
            Evaluation.VALID, Evaluation.NOT_VALID, Evaluation.VALID, Evaluation.NOT_VALID);
    assertThat(answer.doses().get(3).reasons()).containsExactly(ReasonCode.PRODUCT_NOT_PERMITTED);
  }

  /** The instruction of 2023: boosters of the child of five to eleven, the first bivalent one. */
  @Test
  void a_child_has_its_first_bivalent_dose_to_the_eve_of_the_autumn_of_2023() {
    String[] primary = {"COVID-19/PFIZER-5 2023-03-20", "COVID-19/PFIZER-5 2023-04-10"};
    Assessment answer =
        judge(born("2014-06-01", Sex.MALE), "covid19-special", "2023-08-01", temporary(primary));
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
    assertThat(answer.next().map(NextDose::seriesDose)).contains("autumn-2022");
    assertThat(answer.next().flatMap(NextDose::latest)).contains(LocalDate.parse("2023-09-19"));
  }

  @Test
  @Article("予防接種実施規則 附則第7条第2項")
  void a_second_dose_of_another_product_waits_27_days() {
    PersonFacts.Builder adult = born("1990-05-10", Sex.FEMALE);
    for (String[] mixed :
        new String[][] {
          {"COVID-19/MODERNA 2022-06-01", "COVID-19/PFIZER-12 2022-06-29"},
          {"COVID-19/PFIZER-12 2022-06-01", "COVID-19/MODERNA 2022-06-29"}
        }) {
      Assessment answer = judge(adult, "covid19-special", "2022-07-01", temporary(mixed));
      assertThat(answer.doses().get(1).evaluation()).isEqualTo(Evaluation.VALID);
      mixed[1] = mixed[1].replace("06-29", "06-28");
      Assessment early = judge(adult, "covid19-special", "2022-07-01", temporary(mixed));
      assertThat(early.doses().get(1).evaluation()).isEqualTo(Evaluation.NOT_VALID);
      assertThat(early.next().map(NextDose::vaccines).orElseThrow())
          .as("the series goes on with what it was begun with")
          .containsExactly(early.doses().get(0).dose().vaccine());
    }
  }

  /** The first one was used to 2023-02-11, that against XBB.1.5 is one from 2023-12-04. */
  @Test
  void the_moderna_vaccine_is_none_of_the_first_immunisation_for_most_of_2023() {
    VaccineCode moderna = new VaccineCode("COVID-19/MODERNA");
    PersonFacts.Builder adult = born("1990-05-10", Sex.FEMALE);
    assertThat(offered(adult, "2023-02-11")).contains(moderna);
    assertThat(offered(adult, "2023-02-12")).isNotEmpty().doesNotContain(moderna);
    assertThat(offered(adult, "2023-12-03")).isNotEmpty().doesNotContain(moderna);
    assertThat(offered(adult, "2023-12-04")).contains(moderna);
    PersonFacts.Builder infant = born("2021-05-10", Sex.FEMALE);
    assertThat(offered(infant, "2023-12-04")).contains(moderna);
    Assessment one =
        judge(adult, "covid19-special", "2023-06-01", temporary("COVID-19/MODERNA 2023-01-30"));
    assertThat(one.next().map(NextDose::vaccines).orElseThrow())
        .as("whoever had one goes on with another")
        .contains(new VaccineCode("COVID-19/PFIZER-12"));
  }

  private static List<VaccineCode> offered(PersonFacts.Builder person, String day) {
    Assessment answer = judge(person, "covid19-special", day, List.of());
    return answer.next().map(NextDose::vaccines).orElseThrow();
  }

  @Test
  void from_six_to_eleven_the_moderna_vaccine_is_a_booster_alone_before_december_2023() {
    PersonFacts.Builder child = born("2014-06-01", Sex.MALE);
    Assessment begun =
        judge(child, "covid19-special", "2023-09-10", temporary("COVID-19/MODERNA 2023-09-01"));
    assertThat(begun.doses().get(0).evaluation()).isEqualTo(Evaluation.NOT_VALID);
    Assessment boosted =
        judge(
            child,
            "covid19-special",
            "2023-12-01",
            temporary(
                "COVID-19/PFIZER-5 2022-05-10",
                "COVID-19/PFIZER-5 2022-06-01",
                "COVID-19/MODERNA 2023-10-10"));
    assertThat(boosted.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  /**
   * Whom two methods made complete that take each other's vaccine no more is boosted all the same.
   */
  @Test
  @Article("予防接種実施規則 附則第8条第2項")
  void who_had_two_products_before_mixing_had_its_interval_has_the_boosters() {
    Assessment answer =
        judge(
            born("1960-07-28", Sex.FEMALE),
            "covid19-special",
            "2023-01-06",
            temporary(
                "COVID-19/PFIZER-12 2021-04-03",
                "COVID-19/MODERNA 2021-07-24",
                "COVID-19/MODERNA 2022-03-01",
                "COVID-19/PFIZER-12 2022-10-16"));
    assertThat(answer.doses())
        .extracting(DoseEvaluation::evaluation)
        .containsOnly(Evaluation.VALID);
  }

  @Test
  @Article("予防接種実施規則 附則第7条第2項")
  void the_recombinant_vaccine_as_the_other_product_waits_27_days_as_well() {
    Assessment answer =
        judge(
            born("1934-04-02", Sex.MALE),
            "covid19-special",
            "2023-01-05",
            temporary("COVID-19/PFIZER-12 2022-09-03", "COVID-19/NOVAVAX 2022-09-29"));
    assertThat(answer.doses().get(1).evaluation()).isEqualTo(Evaluation.NOT_VALID);
  }

  @Test
  void rounds_that_are_over_or_for_others_are_not_asked_for() {
    Assessment infant =
        judge(
            born("2020-06-01", Sex.FEMALE),
            "covid19-special",
            "2023-12-01",
            temporary("COVID-19/PFIZER-6M 2023-01-10", "COVID-19/PFIZER-6M 2023-02-01"));
    assertThat(infant.dosesRequired()).isEqualTo(4);
    Assessment young =
        judge(
            born("2000-06-01", Sex.FEMALE),
            "covid19-special",
            "2022-08-01",
            temporary("COVID-19/PFIZER-12 2021-08-10", "COVID-19/PFIZER-12 2021-09-01"));
    assertThat(young.dosesRemaining()).isEqualTo(1);
  }

  private static List<GivenDose> temporary(String... doses) {
    return Stream.of(doses).map(dose -> dose(dose, VaccinationKind.TEMPORARY)).toList();
  }
}
