package jp.sesshu.eligibility;

import static jp.sesshu.eligibility.TinyBook.A;
import static jp.sesshu.eligibility.TinyBook.B;
import static jp.sesshu.eligibility.TinyBook.P;
import static jp.sesshu.eligibility.TinyBook.age;
import static jp.sesshu.eligibility.TinyBook.atLeast;
import static jp.sesshu.eligibility.TinyBook.book;
import static jp.sesshu.eligibility.TinyBook.dose;
import static jp.sesshu.eligibility.TinyBook.edition;
import static jp.sesshu.eligibility.TinyBook.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.Interval;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final LocalDate BORN = LocalDate.of(2020, 4, 10);
  private static final PersonFacts CHILD = PersonFacts.of(BORN, Sex.FEMALE);
  private static final Method TWO =
      method("two", null, A, dose("1"), dose("2", atLeast(Interval.days(27))));

  @Test
  void a_window_runs_from_the_eve_to_the_eve() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    assertThat(windows(book, CHILD)).isEqualTo("[2021-04-09/2022-04-09]");
  }

  @Test
  void an_edition_cuts_the_window_at_its_first_day() {
    RuleBook book = book(edition("2021-06-01", null, age(12, 24), TWO));
    assertThat(windows(book, CHILD)).isEqualTo("[2021-06-01/2022-04-09]");
  }

  @Test
  void windows_of_successive_editions_become_one_and_each_day_has_its_own_edition() {
    RuleBook book =
        book(
            edition("2020-01-01", null, age(12, 20), TWO),
            edition("2021-06-01", null, age(12, 24), TWO));
    assertThat(windows(book, CHILD)).isEqualTo("[2021-04-09/2022-04-09]");
  }

  @Test
  void a_gap_in_the_law_is_a_gap_in_the_window() {
    RuleBook book =
        book(
            edition("2020-01-01", "2021-05-31", age(12, 24), TWO),
            edition("2021-07-01", null, age(12, 24), TWO));
    assertThat(windows(book, CHILD)).isEqualTo("[2021-04-09/2021-05-31, 2021-07-01/2022-04-09]");
  }

  @Test
  void residence_narrows_the_window_but_not_the_worth_of_a_dose_given_elsewhere() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    PersonFacts mover =
        PersonFacts.builder(BORN, Sex.MALE)
            .residency(DateRanges.of(DateRange.since(LocalDate.of(2021, 8, 1))))
            .build();
    Assessment answer =
        book.assess(mover, List.of(given("2021-05-01")), LocalDate.of(2021, 9, 1), P);
    assertThat(answer.windows()).hasToString("[2021-08-01/2022-04-09]");
    assertThat(answer.doses().get(0).evaluation()).isEqualTo(Evaluation.VALID);
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
  }

  @Test
  void a_dose_on_the_eve_of_the_interval_is_too_early_and_on_the_day_it_counts() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    Assessment early = judge(book, "2021-05-01", "2021-05-28");
    assertThat(early.doses().get(1).evaluation()).isEqualTo(Evaluation.NOT_VALID);
    assertThat(early.doses().get(1).reasons()).containsExactly(ReasonCode.TOO_EARLY);
    assertThat(early.dosesRemaining()).isEqualTo(1);
    Assessment inTime = judge(book, "2021-05-01", "2021-05-29");
    assertThat(inTime.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  void a_shorter_interval_that_a_physician_may_judge_counts_but_is_not_proposed() {
    Spacing spacing =
        new Spacing(
            Spacing.Since.PREVIOUS,
            0,
            Spacing.When.ALWAYS,
            Interval.days(27),
            Interval.days(20),
            null,
            false,
            null);
    Method judged = method("two", null, A, dose("1"), dose("2", spacing));
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), judged));
    Assessment shortened = judge(book, "2021-05-01", "2021-05-22");
    assertThat(shortened.doses().get(1).reasons()).containsExactly(ReasonCode.INTERVAL_BY_DOCTOR);
    assertThat(shortened.status()).isEqualTo(AssessmentStatus.COMPLETE);
    Assessment next =
        book.assess(CHILD, List.of(given("2021-05-01")), LocalDate.of(2021, 5, 22), P);
    assertThat(next.next().orElseThrow().earliest()).isEqualTo("2021-05-29");
    assertThat(next.status()).isEqualTo(AssessmentStatus.WAITING);
  }

  @Test
  void the_number_of_doses_follows_the_age_at_the_first() {
    Method late = method("late", age(18, 24), A, dose("1"));
    Method early =
        method("early", age(12, 18), A, dose("1"), dose("2", atLeast(Interval.days(27))));
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), early, late));
    LocalDate day = LocalDate.of(2022, 1, 10);
    assertThat(book.assess(CHILD, List.of(), day, P).dosesRequired()).isEqualTo(1);
    assertThat(book.assess(CHILD, List.of(given("2021-05-01")), day, P).dosesRequired())
        .isEqualTo(2);
  }

  @Test
  void a_dose_is_judged_by_the_law_of_its_day_and_the_next_by_the_law_of_tomorrow() {
    Method slow = method("two", null, A, dose("1"), dose("2", atLeast(Interval.months(6))));
    RuleBook book =
        book(
            edition("2020-01-01", null, age(12, 36), slow),
            edition("2021-08-01", null, age(12, 36), TWO));
    Assessment before =
        book.assess(CHILD, List.of(given("2021-06-01")), LocalDate.of(2021, 7, 1), P);
    assertThat(before.next().orElseThrow().earliest()).isEqualTo("2021-08-01");
    Assessment given = judge(book, "2021-06-01", "2021-07-15");
    assertThat(given.doses().get(1).reasons()).containsExactly(ReasonCode.TOO_EARLY);
  }

  @Test
  void law_not_yet_promulgated_is_left_out_and_what_it_replaced_stays_in_force() {
    RuleBook book =
        book(
            edition("2020-01-01", null, age(12, 20), TWO),
            edition("2021-06-01", null, age(12, 24), TWO));
    assertThat(windows(book.knownAt(LocalDate.of(2021, 5, 31)), CHILD))
        .isEqualTo("[2021-04-09/2021-12-09]");
  }

  @Test
  void another_vaccine_too_close_delays_the_next_dose_but_does_not_unmake_one() {
    RuleBook book = book(List.of(live(List.of())), edition("2020-01-01", null, age(12, 24), TWO));
    GivenDose other = GivenDose.routine(B, LocalDate.of(2021, 5, 1));
    Assessment next = book.assess(CHILD, List.of(other), LocalDate.of(2021, 5, 2), P);
    assertThat(next.next().orElseThrow().earliest()).isEqualTo("2021-05-29");
    Assessment given =
        book.assess(CHILD, List.of(other, given("2021-05-10")), LocalDate.of(2021, 6, 1), P);
    assertThat(given.doses().get(1).evaluation()).isEqualTo(Evaluation.VALID);
    assertThat(given.doses().get(1).reasons()).containsExactly(ReasonCode.CROSS_VACCINE_INTERVAL);
  }

  @Test
  void vaccines_that_are_one_kind_of_vaccination_are_not_kept_apart() {
    CrossVaccineInterval.OneKind both =
        new CrossVaccineInterval.OneKind(
            Set.of(A.value(), B.value()), RuleSource.INTERPRETATION, TinyBook.ARTICLE);
    RuleBook book =
        book(List.of(live(List.of(both))), edition("2020-01-01", null, age(12, 24), TWO));
    GivenDose other = GivenDose.routine(B, LocalDate.of(2021, 5, 1));
    Assessment next = book.assess(CHILD, List.of(other), LocalDate.of(2021, 5, 2), P);
    assertThat(next.status()).isEqualTo(AssessmentStatus.DUE);
  }

  private static CrossVaccineInterval live(List<CrossVaccineInterval.OneKind> oneKind) {
    CrossVaccineInterval.Kinds all = new CrossVaccineInterval.Kinds(Set.of(), Set.of(), Set.of());
    return new CrossVaccineInterval(
        LocalDate.of(2020, 1, 1),
        null,
        null,
        all,
        all,
        oneKind,
        Interval.days(27),
        TinyBook.ARTICLE);
  }

  @Test
  void having_had_the_disease_makes_a_programme_unnecessary_from_that_day() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    PersonFacts had =
        PersonFacts.builder(BORN, Sex.MALE)
            .infection(TargetDisease.MEASLES, LocalDate.of(2021, 6, 1))
            .build();
    Assessment answer = book.assess(had, List.of(), LocalDate.of(2021, 7, 1), P);
    assertThat(answer.windows()).hasToString("[2021-04-09/2021-05-31]");
    assertThat(answer.status()).isEqualTo(AssessmentStatus.NOT_NEEDED);
    assertThat(answer.reasons().get(0).code()).isEqualTo(ReasonCode.DISEASE_HAD);
  }

  @Test
  void doses_after_the_judging_day_are_set_aside() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    Assessment answer =
        book.assess(CHILD, List.of(given("2021-07-01")), LocalDate.of(2021, 6, 1), P);
    assertThat(answer.doses().get(0).reasons()).containsExactly(ReasonCode.AFTER_AS_OF);
    assertThat(answer.dosesRemaining()).isEqualTo(2);
  }

  @Test
  void a_voluntary_dose_counts_as_equivalent_and_one_outside_the_ages_does_not() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    GivenDose inside = new GivenDose(A, LocalDate.of(2021, 5, 1), VaccinationKind.VOLUNTARY);
    GivenDose young = new GivenDose(A, LocalDate.of(2021, 4, 8), VaccinationKind.VOLUNTARY);
    Assessment answer = book.assess(CHILD, List.of(young, inside), LocalDate.of(2021, 6, 1), P);
    assertThat(answer.doses().get(0).evaluation()).isEqualTo(Evaluation.NOT_COUNTED);
    assertThat(answer.doses().get(1).reasons()).containsExactly(ReasonCode.COUNTED_AS_EQUIVALENT);
    assertThat(answer.dosesRemaining()).isEqualTo(1);
  }

  @Test
  void a_series_that_no_longer_fits_into_the_window_has_lapsed_though_the_window_is_open() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    Assessment answer =
        book.assess(CHILD, List.of(given("2022-04-01")), LocalDate.of(2022, 4, 5), P);
    assertThat(answer.status()).isEqualTo(AssessmentStatus.LAPSED);
    assertThat(answer.reasons().get(0).code()).isEqualTo(ReasonCode.CANNOT_BE_COMPLETED);
  }

  @Test
  void editions_that_overlap_are_refused_by_name() {
    assertThatThrownBy(
            () ->
                book(
                    edition("2020-01-01", "2021-12-31", age(12, 24), TWO),
                    edition("2021-06-01", null, age(12, 24), TWO)))
        .hasMessageContaining("p.2020-01-01: is still in force when the next edition begins");
  }

  @Test
  void every_dose_of_the_history_is_answered_in_the_order_it_was_told() {
    RuleBook book = book(edition("2020-01-01", null, age(12, 24), TWO));
    Assessment answer =
        book.assess(
            CHILD, List.of(given("2021-06-10"), given("2021-05-01")), LocalDate.of(2021, 7, 1), P);
    assertThat(answer.doses().get(0).dose().on()).isEqualTo("2021-06-10");
    assertThat(answer.dosesValid()).isEqualTo(2);
  }

  private static GivenDose given(String on) {
    return GivenDose.routine(A, LocalDate.parse(on));
  }

  private static Assessment judge(RuleBook book, String first, String second) {
    List<GivenDose> doses = List.of(given(first), given(second));
    return book.assess(CHILD, doses, LocalDate.parse(second).plusDays(1), P);
  }

  private static String windows(RuleBook book, PersonFacts person) {
    return book.assess(person, List.of(), LocalDate.of(2021, 7, 1), P).windows().toString();
  }
}
