package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/** The law as it was known on a day: by promulgation (公布), not by coming into force (施行). */
class KnownLawOfJapanTest {

  private static final RuleBook JAPAN = StatutesJapan.ruleBook();

  @Test
  void rotavirus_is_known_from_its_promulgation_nine_months_before_it_is_in_force() {
    ProgrammeId rota = new ProgrammeId("rota-1");
    assertThat(JAPAN.knownAt(day("2020-01-16")).programmes()).doesNotContain(rota);
    PersonFacts child = PersonFacts.of(day("2020-08-10"), Sex.FEMALE);
    assertThat(windows(JAPAN.knownAt(day("2020-01-17")), child, "2020-09-01", "rota-1"))
        .containsExactly(range("2020-10-01", "2021-01-25"));
  }

  @Test
  void the_brackets_of_fiscal_2019_are_known_from_20_march() {
    PersonFacts seventy = PersonFacts.of(day("1949-08-10"), Sex.MALE);
    assertThat(windows(JAPAN.knownAt(day("2019-03-19")), seventy, "2019-03-25", "pcv-elderly"))
        .as("65 in fiscal 2014; after 2019-03-31 nothing was promulgated")
        .containsExactly(range("2014-10-01", "2015-03-31"));
    assertThat(windows(JAPAN.knownAt(day("2019-03-20")), seventy, "2019-03-25", "pcv-elderly"))
        .contains(range("2019-04-01", "2020-03-31"));
  }

  @Test
  void the_thirteen_valent_vaccine_is_known_from_11_september_2013() {
    PersonFacts child = PersonFacts.of(day("2013-09-15"), Sex.MALE);
    assertThat(vaccines(JAPAN.knownAt(day("2013-09-10")), child, "2013-11-20")).contains("PCV7");
    assertThat(vaccines(JAPAN.knownAt(day("2013-09-11")), child, "2013-11-20")).contains("PCV13");
  }

  @Test
  void a_dose_of_before_is_deemed_nothing_by_whom_the_order_that_deems_it_is_unknown() {
    PersonFacts girl = PersonFacts.of(day("2009-08-30"), Sex.FEMALE);
    List<GivenDose> nine =
        List.of(
            new GivenDose(new VaccineCode("HPV9"), day("2022-05-04"), VaccinationKind.VOLUNTARY));
    ProgrammeId hpv = new ProgrammeId("hpv");
    LocalDate asOf = day("2022-06-01");
    assertThat(JAPAN.knownAt(asOf).assess(girl, nine, asOf, hpv).dosesValid()).isZero();
    assertThat(JAPAN.assess(girl, nine, asOf, hpv).dosesValid()).isEqualTo(1);
  }

  @Test
  void a_deeming_by_an_edition_that_is_not_there_is_refused() {
    ProgrammeRules hpv = JAPAN.rulesOf(new ProgrammeId("hpv")).orElseThrow();
    assertThatThrownBy(() -> hpv.with(hpv.deemings(), hpv.editions().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hpv.2023-04");
  }

  @Test
  void an_end_the_text_sets_holds_for_who_does_not_know_that_it_was_prolonged() {
    PersonFacts man = PersonFacts.of(day("1970-05-10"), Sex.MALE);
    assertThat(windows(JAPAN.knownAt(day("2022-03-31")), man, "2022-01-10", "rubella-5"))
        .containsExactly(range("2019-02-01", "2022-03-31"));
    assertThat(windows(JAPAN.knownAt(day("2022-04-01")), man, "2022-04-10", "rubella-5"))
        .containsExactly(range("2019-02-01", "2025-03-31"));
    assertThat(windows(JAPAN, man, "2022-01-10", "rubella-5"))
        .containsExactly(range("2019-02-01", "2025-03-31"));
  }

  @Test
  void the_long_term_exception_is_cut_too_and_the_one_before_goes_on() {
    PersonFacts child =
        PersonFacts.builder(day("2008-05-10"), Sex.FEMALE)
            .longTermIllnessResolvedOn(day("2014-05-20"))
            .build();
    assertThat(windows(JAPAN.knownAt(day("2013-09-10")), child, "2013-06-10", "pcv"))
        .as("to ten years of age by the cap of 2013-01-30")
        .containsExactly(range("2013-04-01", "2013-05-08"), range("2014-05-20", "2016-05-19"));
    assertThat(windows(JAPAN.knownAt(day("2013-09-11")), child, "2013-06-10", "pcv"))
        .as("to six years of age from 2013-11-01, which were over")
        .containsExactly(range("2013-04-01", "2013-05-08"));
  }

  @Test
  void a_want_of_vaccine_is_a_reason_from_the_notice_that_recognised_it() {
    PersonFacts child =
        PersonFacts.builder(day("2022-10-10"), Sex.FEMALE)
            .supplyShortage(new ProgrammeId("mr-1"))
            .build();
    assertThat(windows(JAPAN.knownAt(day("2025-03-10")), child, "2024-12-10", "mr-1"))
        .containsExactly(range("2023-10-09", "2024-10-09"));
    assertThat(windows(JAPAN.knownAt(day("2025-03-11")), child, "2024-12-10", "mr-1"))
        .contains(range("2025-04-01", "2027-03-31"));
  }

  @Test
  void the_intervals_between_vaccines_are_cut_too() {
    PersonFacts child = PersonFacts.of(day("2020-05-10"), Sex.FEMALE);
    List<GivenDose> bcg = List.of(GivenDose.routine(new VaccineCode("BCG"), day("2020-09-25")));
    assertThat(nextHib(JAPAN.knownAt(day("2020-09-30")), child, bcg)).isEqualTo("2020-10-23");
    assertThat(nextHib(JAPAN.knownAt(day("2020-10-01")), child, bcg)).isEqualTo("2020-10-01");
  }

  @Test
  void what_an_ordinance_lets_come_later_is_known_with_the_ordinance() {
    PersonFacts toddler = PersonFacts.of(day("2020-05-10"), Sex.FEMALE);
    assertThat(windows(JAPAN.knownAt(day("2022-10-12")), toddler, "2022-10-12", "covid19-special"))
        .as("from five years of age")
        .isEmpty();
    assertThat(windows(JAPAN.knownAt(day("2022-10-13")), toddler, "2022-10-13", "covid19-special"))
        .containsExactly(range("2022-10-24", "2023-03-31"));
    assertThat(autumn2022(JAPAN.knownAt(day("2022-11-07"))))
        .isEqualTo("covid19-special.2022-10-24");
    assertThat(autumn2022(JAPAN.knownAt(day("2022-11-08"))))
        .isEqualTo("covid19-special.2022-11-28");
  }

  @Test
  void the_special_programme_had_an_end_in_sight_at_any_time() {
    PersonFacts old = PersonFacts.of(day("1950-05-10"), Sex.MALE);
    String[][] ends = {
      {"2021-02-17", "2022-02-28"},
      {"2021-11-30", "2022-02-28"},
      {"2021-12-01", "2022-09-30"},
      {"2022-09-19", "2022-09-30"},
      {"2022-09-20", "2023-03-31"},
      {"2023-03-08", "2024-03-31"},
      {"2023-09-20", "2024-03-31"}
    };
    for (String[] end : ends) {
      assertThat(windows(JAPAN.knownAt(day(end[0])), old, end[0], "covid19-special"))
          .as("as known on " + end[0])
          .containsExactly(range("2021-02-17", end[1]));
    }
  }

  private static String autumn2022(RuleBook book) {
    return book.rulesOf(new ProgrammeId("covid19-special"))
        .flatMap(rules -> rules.editionOn(day("2022-12-01")))
        .map(Edition::id)
        .orElseThrow();
  }

  @Test
  void the_law_of_every_day_on_which_it_changed_can_be_put_together() {
    StatuteBook book = StatutesJapan.statuteBook();
    Set<LocalDate> days = new TreeSet<>();
    for (ProgrammeRules rules : book.programmes()) {
      for (Edition edition : rules.editions()) {
        days.add(edition.inForceFrom());
        edition.promulgatedOn().ifPresent(days::add);
      }
    }
    for (LocalDate day : days) {
      assertThat(JAPAN.knownAt(day).programmes()).isNotEmpty();
      assertThat(JAPAN.knownAt(day.minusDays(1)).source()).isNotNull();
      assertThat(JAPAN.asItStoodOn(day).source()).isNotNull();
    }
  }

  @Test
  void nothing_comes_into_force_before_it_is_promulgated() {
    for (ProgrammeRules rules : StatutesJapan.statuteBook().programmes()) {
      for (Edition edition : rules.editions()) {
        Optional<LocalDate> promulgated = edition.promulgatedOn();
        assertThat(promulgated.map(day -> !day.isAfter(edition.inForceFrom())).orElse(true))
            .as(edition.id())
            .isTrue();
      }
    }
  }

  private static LocalDate nextHib(RuleBook book, PersonFacts child, List<GivenDose> doses) {
    return book.assess(child, doses, day("2020-09-26"), new ProgrammeId("hib"))
        .next()
        .orElseThrow()
        .earliest();
  }

  private static List<String> vaccines(RuleBook book, PersonFacts child, String asOf) {
    return book
        .assess(child, List.of(), day(asOf), new ProgrammeId("pcv"))
        .next()
        .orElseThrow()
        .vaccines()
        .stream()
        .map(VaccineCode::value)
        .toList();
  }

  private static List<DateRange> windows(
      RuleBook book, PersonFacts person, String asOf, String programme) {
    return book.assess(person, List.of(), day(asOf), new ProgrammeId(programme)).windows().asList();
  }

  private static DateRange range(String from, String until) {
    return DateRange.of(day(from), day(until));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
