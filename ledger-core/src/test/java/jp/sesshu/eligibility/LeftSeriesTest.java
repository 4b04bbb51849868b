package jp.sesshu.eligibility;

import static jp.sesshu.eligibility.TinyBook.A;
import static jp.sesshu.eligibility.TinyBook.age;
import static jp.sesshu.eligibility.TinyBook.dose;
import static jp.sesshu.eligibility.TinyBook.edition;
import static jp.sesshu.eligibility.TinyBook.method;
import static jp.sesshu.eligibility.TinyBook.rules;
import static jp.sesshu.eligibility.TinyBook.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.calendar.Interval;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;

/** A programme that leaves doses to another whose series comes first. */
class LeftSeriesTest {

  private static final PersonFacts CHILD = PersonFacts.of(LocalDate.of(2020, 4, 10), Sex.FEMALE);

  private static final Edition ONE_DOSE =
      edition("2020-01-01", null, age(12, 48), method("one", null, A, dose("1")));

  /** The other's two terms, one dose each: the first to twenty-four months. */
  private static final Edition TWO_TERMS =
      edition(
          "2020-01-01",
          null,
          List.of(
              term("1", age(12, 24), method("first", null, A, dose("1"))),
              term("2", age(30, 48), method("second", null, A, dose("1")))));

  /** One dose, six days after the series left to the other. */
  private static final Edition AFTER =
      edition("2020-01-01", null, age(12, 48), method("one", null, A, dose("1", sinceLeft())));

  private static Spacing sinceLeft() {
    return new Spacing(
        Spacing.Since.LEFT_SERIES,
        0,
        Spacing.When.ALWAYS,
        Interval.days(6),
        null,
        null,
        false,
        null);
  }

  @Test
  void a_dose_of_the_other_is_none_of_its_own() {
    RuleBook book = book(rules("p", "q", ONE_DOSE), rules("q", null, ONE_DOSE));
    Assessment answer = judge(book, "2022-01-01", "2021-05-01");
    assertThat(answer.doses().get(0).reasons()).containsExactly(ReasonCode.OTHER_PROGRAMME);
    assertThat(answer.dosesRemaining()).isEqualTo(1);
  }

  @Test
  void the_interval_begins_when_every_term_of_the_other_is_run_through() {
    RuleBook book = book(rules("p", "q", AFTER), rules("q", null, TWO_TERMS));
    Assessment half = judge(book, "2022-11-01", "2021-05-01");
    assertThat(half.next().map(NextDose::earliest)).contains(LocalDate.parse("2021-04-09"));
    Assessment through = judge(book, "2022-11-01", "2021-05-01", "2022-10-30");
    assertThat(through.next().map(NextDose::earliest)).contains(LocalDate.parse("2022-11-06"));
  }

  @Test
  void a_programme_that_the_book_lacks_is_refused() {
    assertThatThrownBy(() -> book(rules("p", "qq", ONE_DOSE), rules("q", null, ONE_DOSE)))
        .hasMessage("p: leaves doses to qq, which the book does not have");
  }

  @Test
  void so_is_one_that_leaves_doses_itself() {
    assertThatThrownBy(() -> book(rules("p", "q", ONE_DOSE), rules("q", "p", ONE_DOSE)))
        .hasMessage("p: leaves doses to q, which leaves doses itself");
    assertThatThrownBy(() -> book(rules("p", "p", ONE_DOSE)))
        .hasMessage("p: leaves doses to p, which leaves doses itself");
  }

  @Test
  void while_nobody_knows_the_other_nothing_is_left_to_it() {
    Edition later = edition("2022-01-01", null, age(12, 48), method("one", null, A, dose("1")));
    RuleBook book = book(rules("p", "q", ONE_DOSE), rules("q", null, later));
    Assessment before = judge(book.knownAt(LocalDate.of(2021, 12, 31)), "2021-12-31", "2021-05-01");
    assertThat(before.doses().get(0).evaluation()).isEqualTo(Evaluation.VALID);
  }

  private static RuleBook book(ProgrammeRules... rules) {
    return TinyBook.book(List.of(), List.of(rules));
  }

  private static Assessment judge(RuleBook book, String asOf, String... days) {
    List<GivenDose> doses =
        Stream.of(days).map(day -> GivenDose.routine(A, LocalDate.parse(day))).toList();
    return book.assess(CHILD, doses, LocalDate.parse(asOf), new ProgrammeId("p"));
  }
}
