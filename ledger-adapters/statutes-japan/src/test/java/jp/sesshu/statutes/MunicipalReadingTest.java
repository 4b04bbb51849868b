package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.municipality.AreaExemption;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.municipality.MunicipalPolicy.Covid19Interval;
import jp.sesshu.municipality.MunicipalPolicy.FirstDayOf65;
import jp.sesshu.municipality.MunicipalPolicy.MonthEndInterval;
import jp.sesshu.municipality.MunicipalPolicy.RotavirusEnd;
import jp.sesshu.municipality.Season;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

class MunicipalReadingTest {

  private static final MunicipalPolicy MINISTRY = MunicipalPolicy.ministryDefault();
  private static final RuleBook JAPAN = StatutesJapan.ruleBook();

  @Test
  void the_ministrys_reading_is_the_book_itself() {
    assertThat(JAPAN.policy()).isEqualTo(MINISTRY);
    assertThat(JAPAN.under(MINISTRY)).isSameAs(JAPAN);
  }

  @Test
  void three_months_after_30_november_end_on_1_march_or_in_february() {
    RuleBook own = JAPAN.under(MINISTRY.withMonthEndInterval(MonthEndInterval.LAST_OF_MONTH));
    PersonFacts child = PersonFacts.of(day("2023-11-15"), Sex.FEMALE);
    List<GivenDose> first = List.of(dose("VAR", "2024-11-30"));

    assertThat(next(JAPAN, child, first, "varicella")).isEqualTo("2025-03-01");
    assertThat(next(own, child, first, "varicella")).isEqualTo("2025-02-28");

    List<GivenDose> second = List.of(first.get(0), dose("VAR", "2025-02-28"));
    assertThat(second(JAPAN, child, second, "varicella")).isEqualTo(Evaluation.NOT_VALID);
    assertThat(second(own, child, second, "varicella")).isEqualTo(Evaluation.VALID);
    List<GivenDose> early = List.of(first.get(0), dose("VAR", "2025-02-27"));
    assertThat(second(own, child, early, "varicella")).isEqualTo(Evaluation.NOT_VALID);
  }

  @Test
  void sixty_five_begins_on_the_eve_or_on_the_birthday() {
    RuleBook own = JAPAN.under(MINISTRY.withFirstDayOf65(FirstDayOf65.BIRTHDAY));
    PersonFacts person = PersonFacts.of(day("1960-05-10"), Sex.MALE);

    assertThat(window(JAPAN, person, "2025-06-01", "pcv-elderly"))
        .isEqualTo(DateRange.of(day("2025-05-09"), day("2026-05-09")));
    assertThat(window(own, person, "2025-06-01", "pcv-elderly"))
        .isEqualTo(DateRange.of(day("2025-05-10"), day("2026-05-09")));
    assertThat(status(JAPAN, person, "2025-05-09", "flu-elderly")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(own, person, "2025-05-09", "flu-elderly"))
        .isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(own, person, "2025-05-10", "flu-elderly")).isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  void influenza_is_given_in_the_season_of_the_municipality() {
    RuleBook own = JAPAN.under(MINISTRY.withInfluenzaSeason(Season.of(10, 1, 1, 31)));
    PersonFacts person = PersonFacts.of(day("1950-05-10"), Sex.MALE);

    assertThat(status(JAPAN, person, "2025-09-30", "flu-elderly")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(own, person, "2025-09-30", "flu-elderly"))
        .isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(own, person, "2025-10-01", "flu-elderly")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(own, person, "2026-01-31", "flu-elderly")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(own, person, "2026-02-01", "flu-elderly"))
        .isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(own, person, "2026-02-01", "covid19-elderly"))
        .as("the season of another programme is the ordinance's")
        .isEqualTo(AssessmentStatus.DUE);
    assertThat(
            assess(own, person, List.of(dose("FLU", "2025-09-20")), "2025-10-01", "flu-elderly")
                .status())
        .as("a dose of this fiscal year in a city with another season")
        .isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  void an_exempt_area_offers_no_encephalitis_vaccine_and_counts_what_was_given_elsewhere() {
    RuleBook hokkaido =
        JAPAN.under(
            MINISTRY.withJapaneseEncephalitisExemption(
                new AreaExemption(day("2005-04-01"), Optional.of(day("2016-03-31")))));
    PersonFacts child = PersonFacts.of(day("2012-06-10"), Sex.FEMALE);

    assertThat(status(JAPAN, child, "2016-03-31", "je-1")).isEqualTo(AssessmentStatus.DUE);
    assertThat(status(hokkaido, child, "2016-03-31", "je-1")).isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(hokkaido, child, "2016-04-01", "je-1")).isEqualTo(AssessmentStatus.DUE);
    assertThat(window(hokkaido, child, "2016-04-01", "je-1").from()).isEqualTo("2016-04-01");

    List<GivenDose> elsewhere =
        List.of(
            dose("JE", "2015-07-01"),
            new GivenDose(new VaccineCode("JE"), day("2015-08-01"), VaccinationKind.VOLUNTARY));
    Assessment moved = assess(hokkaido, child, elsewhere, "2016-04-01", "je-1");
    assertThat(moved.dosesValid()).isEqualTo(2);
    PersonFacts older = PersonFacts.of(day("2000-06-10"), Sex.FEMALE);
    assertThat(status(hokkaido, older, "2016-03-31", "je-special"))
        .isEqualTo(AssessmentStatus.NOT_YET);
    assertThat(status(hokkaido, older, "2016-04-01", "je-special")).isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  void rotavirus_ends_the_day_after_24_weeks_are_full_or_on_that_day() {
    RuleBook own = JAPAN.under(MINISTRY.withRotavirusEnd(RotavirusEnd.DAY_REACHED));
    LocalDate birth = day("2024-05-01");
    PersonFacts child = PersonFacts.of(birth, Sex.MALE);

    assertThat(window(JAPAN, child, "2024-06-20", "rota-1").until()).contains(birth.plusDays(168));
    assertThat(window(own, child, "2024-06-20", "rota-1").until()).contains(birth.plusDays(167));
    assertThat(window(own, child, "2024-06-20", "rota-5").until()).contains(birth.plusDays(223));
    assertThat(window(own, child, "2024-06-20", "bcg").until()).contains(day("2025-04-30"));
  }

  @Test
  void days_between_covid_doses_are_counted_between_or_from_the_dose() {
    RuleBook own = JAPAN.under(MINISTRY.withCovid19Interval(Covid19Interval.NTH_DAY_AFTER));
    PersonFacts adult = PersonFacts.of(day("1980-05-01"), Sex.MALE);
    List<GivenDose> first =
        List.of(
            new GivenDose(
                new VaccineCode("COVID-19/PFIZER-12"),
                day("2021-07-01"),
                VaccinationKind.TEMPORARY));

    assertThat(next(JAPAN, adult, first, "covid19-special")).isEqualTo("2021-07-20");
    assertThat(next(own, adult, first, "covid19-special")).isEqualTo("2021-07-19");
  }

  @Test
  void before_the_memorandum_of_2014_the_eve_belongs_to_who_always_read_it_so() {
    RuleBook own = JAPAN.under(MINISTRY.withEveIncludedFrom(day("2000-01-01")));
    PersonFacts child = PersonFacts.of(day("2013-01-10"), Sex.MALE);

    assertThat(window(JAPAN, child, "2013-06-01", "bcg").until()).contains(day("2014-01-08"));
    assertThat(window(own, child, "2013-06-01", "bcg").until()).contains(day("2014-01-09"));
  }

  @Test
  void a_policy_stays_when_the_law_is_asked_as_it_was_known() {
    RuleBook own = JAPAN.under(MINISTRY.withFirstDayOf65(FirstDayOf65.BIRTHDAY));
    assertThat(own.knownAt(day("2024-04-01")).policy()).isEqualTo(own.policy());
    assertThat(own.asItStoodOn(day("2024-04-01")).policy()).isEqualTo(own.policy());
  }

  @Test
  void a_policy_is_read_from_a_file_and_what_it_leaves_out_is_the_ministrys() {
    assertThat(new JacksonPolicy().read("empty.yaml", "{}")).isEqualTo(MINISTRY);
    MunicipalPolicy own =
        new JacksonPolicy()
            .read(
                "own.yaml",
                """
                influenzaSeason: {from: "10-01", until: "01-31"}
                firstDayOf65: birthday
                eveIncludedFrom: 2014-04-01
                monthEndInterval: last-of-month
                japaneseEncephalitisExemptions: [{from: 2005-04-01, until: 2016-03-31}]
                rotavirusEnd: day-reached
                covid19Interval: nth-day-after
                """);
    assertThat(own)
        .isEqualTo(
            MINISTRY
                .withInfluenzaSeason(Season.of(10, 1, 1, 31))
                .withFirstDayOf65(FirstDayOf65.BIRTHDAY)
                .withEveIncludedFrom(day("2014-04-01"))
                .withMonthEndInterval(MonthEndInterval.LAST_OF_MONTH)
                .withJapaneseEncephalitisExemption(
                    new AreaExemption(day("2005-04-01"), Optional.of(day("2016-03-31"))))
                .withRotavirusEnd(RotavirusEnd.DAY_REACHED)
                .withCovid19Interval(Covid19Interval.NTH_DAY_AFTER));
    assertThatThrownBy(() -> new JacksonPolicy().read("own.yaml", "\nfirstDay: eve\n"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("own.yaml:2");
  }

  private static LocalDate next(
      RuleBook book, PersonFacts person, List<GivenDose> doses, String programme) {
    return assess(book, person, doses, doses.get(0).on().plusDays(1).toString(), programme)
        .next()
        .orElseThrow()
        .earliest();
  }

  private static Evaluation second(
      RuleBook book, PersonFacts person, List<GivenDose> doses, String programme) {
    return assess(book, person, doses, "2025-04-01", programme).doses().get(1).evaluation();
  }

  private static AssessmentStatus status(
      RuleBook book, PersonFacts person, String asOf, String programme) {
    return assess(book, person, List.of(), asOf, programme).status();
  }

  private static DateRange window(
      RuleBook book, PersonFacts person, String asOf, String programme) {
    return assess(book, person, List.of(), asOf, programme).windows().asList().get(0);
  }

  private static Assessment assess(
      RuleBook book, PersonFacts person, List<GivenDose> doses, String asOf, String programme) {
    return book.assess(person, doses, day(asOf), new ProgrammeId(programme));
  }

  private static GivenDose dose(String vaccine, String on) {
    return GivenDose.routine(new VaccineCode(vaccine), day(on));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
