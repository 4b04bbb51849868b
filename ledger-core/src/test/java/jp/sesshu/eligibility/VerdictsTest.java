package jp.sesshu.eligibility;

import static jp.sesshu.eligibility.TinyBook.A;
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
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.calendar.Interval;
import jp.sesshu.resident.Sex;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final LocalDate BORN = LocalDate.of(2020, 4, 10);
  private static final LocalDate DAY = LocalDate.of(2021, 5, 20);
  private static final PersonFacts CHILD = PersonFacts.of(BORN, Sex.FEMALE);
  private static final RuleBook BOOK =
      book(
          edition(
              "2020-01-01",
              null,
              age(12, 24),
              method("two", null, A, dose("1"), dose("2", atLeast(Interval.days(27))))));

  private final Assessor assessor = BOOK.assessor();

  @Test
  void numbers_say_what_the_value_says() {
    GivenDose given = GivenDose.routine(A, LocalDate.of(2021, 5, 1));
    Verdicts verdicts = assessor.judge(CHILD, List.of(given), DAY);
    assertThat(verdicts.status(0)).isEqualTo(AssessmentStatus.WAITING);
    assertThat(verdicts.windowCount(0)).isEqualTo(1);
    assertThat(EpochDays.toDate(verdicts.windowFrom(0, 0))).isEqualTo("2021-04-09");
    assertThat(EpochDays.toDate(verdicts.windowUntil(0, 0))).isEqualTo("2022-04-09");
    assertThat(EpochDays.toDate(verdicts.nextEarliest(0))).isEqualTo("2021-05-29");
    assertThat(EpochDays.toDate(verdicts.nextLatest(0))).isEqualTo("2022-04-09");
    assertThat(verdicts.reason(0, 0)).isEqualTo(ReasonCode.INTERVAL_NOT_PASSED);
    assertThat(verdicts.evaluation(0, 0)).isEqualTo(Evaluation.VALID);
    assertThat(verdicts.assessment(0)).isEqualTo(BOOK.assess(CHILD, List.of(given), DAY, P));
  }

  @Test
  void doses_are_asked_for_in_the_order_of_the_history_and_not_of_days() {
    List<GivenDose> history =
        List.of(
            GivenDose.routine(A, LocalDate.of(2021, 6, 1)),
            GivenDose.routine(A, LocalDate.of(2021, 5, 1)));
    Verdicts verdicts = assessor.judge(CHILD, history, DAY);
    assertThat(verdicts.hasReason(0, 0, ReasonCode.AFTER_AS_OF)).isTrue();
    assertThat(verdicts.evaluation(0, 1)).isEqualTo(Evaluation.VALID);
  }

  @Test
  void what_one_person_has_is_not_seen_in_another_born_alike() {
    Assessment alone = BOOK.assess(CHILD, List.of(), DAY, P);
    assessor.judge(CHILD, List.of(), DAY);
    PersonFacts mover =
        PersonFacts.builder(BORN, Sex.FEMALE)
            .residency(DateRanges.of(DateRange.since(LocalDate.of(2022, 1, 1))))
            .build();
    assertThat(assessor.judge(mover, List.of(), DAY).status(0)).isEqualTo(AssessmentStatus.NOT_YET);
    GivenDose dose = GivenDose.routine(A, LocalDate.of(2021, 5, 1));
    assertThat(assessor.judge(CHILD, List.of(dose), DAY).dosesValid(0)).isEqualTo(1);
    assertThat(assessor.judge(CHILD, List.of(), DAY).assessment(0)).isEqualTo(alone);
  }

  @Test
  void another_judging_day_is_another_answer_for_the_same_birth() {
    assertThat(assessor.judge(CHILD, List.of(), DAY).status(0)).isEqualTo(AssessmentStatus.DUE);
    assertThat(assessor.judge(CHILD, List.of(), BORN).status(0))
        .isEqualTo(AssessmentStatus.NOT_YET);
  }

  @Test
  void a_next_dose_is_asked_for_only_where_there_is_one() {
    Verdicts verdicts = assessor.judge(CHILD, List.of(), LocalDate.of(2023, 1, 1));
    assertThat(verdicts.hasNext(0)).isFalse();
    assertThatThrownBy(() -> verdicts.nextEarliest(0)).isInstanceOf(IllegalStateException.class);
  }
}
