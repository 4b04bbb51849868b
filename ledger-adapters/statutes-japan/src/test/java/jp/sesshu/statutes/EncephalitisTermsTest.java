package jp.sesshu.statutes;

import static jp.sesshu.statutes.SmallCase.born;
import static jp.sesshu.statutes.SmallCase.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.DoseEvaluation;
import jp.sesshu.eligibility.Evaluation;
import jp.sesshu.eligibility.NextDose;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.Article;
import jp.sesshu.testkit.rules.ArticleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first term of Japanese encephalitis made up at nine or later, and the second after it. */
class EncephalitisTermsTest {

  @RegisterExtension static final ArticleReport ARTICLES = StatuteArticles.REPORT;

  private static final String[] TWO = {"JE 2010-02-01", "JE 2010-02-20"};

  /** One at less than six months and one after five days were none: one of two was had. */
  @Test
  @Article("予防接種実施規則 附則第4条第1項")
  void void_doses_before_the_halt_ended_leave_whoever_had_one_to_make_the_rest_up() {
    Assessment answer =
        judge(
            born("2007-04-02", Sex.MALE),
            "je-1",
            "2013-08-31",
            "JE 2007-09-30",
            "JE 2008-11-08",
            "JE 2008-11-14");
    assertThat(answer.dosesValid()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(AssessmentStatus.DUE);
  }

  /** Who had it before six months only had none of the first term: the booster waits six months. */
  @Test
  @Article("予防接種実施規則 附則第4条第2項")
  void whose_only_dose_before_the_halt_ended_was_void_begins_anew() {
    String[] given = {"JE 2008-12-08", "JE 2017-07-01", "JE 2017-07-08"};
    Assessment answer = special("2017-08-01", given);
    assertThat(answer.dosesValid()).isEqualTo(2);
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2018-01-08"));
  }

  @Test
  @Article("予防接種実施規則 附則第5条第2項")
  void whose_only_dose_before_the_measure_was_void_was_never_vaccinated() {
    Assessment answer =
        judge(
            born("2006-06-10", Sex.FEMALE),
            "je-special",
            "2017-08-01",
            "JE 2006-12-08",
            "JE 2017-07-01",
            "JE 2017-07-08");
    assertThat(answer.dosesValid()).isEqualTo(2);
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2018-01-08"));
  }

  @Test
  @Article("予防接種実施規則 附則第4条第3項")
  void the_dose_that_completes_the_first_term_at_nine_is_not_the_second_term_as_well() {
    Assessment answer = second("2018-07-02", TWO[0], TWO[1], "JE 2018-07-01");
    assertThat(answer.dosesValid()).isZero();
    assertThat(answer.dosesRemaining()).isEqualTo(1);
    assertThat(answer.doses().get(2).reasons()).containsExactly(ReasonCode.OTHER_PROGRAMME);
    assertThat(answer.next().map(NextDose::earliest)).contains(LocalDate.parse("2018-07-08"));
    assertThat(special("2018-07-02", TWO[0], TWO[1], "JE 2018-07-01").status())
        .isEqualTo(AssessmentStatus.COMPLETE);
  }

  @Test
  @Article("予防接種実施規則 附則第4条第3項")
  void the_second_term_is_given_six_days_after_the_booster() {
    DoseEvaluation eve =
        second("2018-08-01", TWO[0], TWO[1], "JE 2018-07-01", "JE 2018-07-07").doses().get(3);
    assertThat(eve.evaluation()).isEqualTo(Evaluation.NOT_VALID);
    assertThat(eve.reasons()).containsExactly(ReasonCode.TOO_EARLY);
    assertThat(second("2018-08-01", TWO[0], TWO[1], "JE 2018-07-01", "JE 2018-07-08").status())
        .isEqualTo(AssessmentStatus.COMPLETE);
  }

  /**
   * Six days are counted from a booster that is one: three days after the dose before it is none.
   */
  @Test
  @Article("予防接種実施規則 附則第4条第1項")
  void after_a_third_dose_that_is_void_no_interval_is_asked() {
    String[] given = {"JE 2010-02-01", "JE 2017-06-05", "JE 2017-06-08"};
    assertThat(special("2017-06-09", given).dosesValid()).isEqualTo(2);
    Assessment next = second("2017-06-09", given);
    assertThat(next.next().map(NextDose::earliest).filter(LocalDate.parse("2017-06-09")::isBefore))
        .isEmpty();
  }

  @Test
  @Article("予防接種実施規則 第15条")
  void who_had_three_doses_by_march_2010_or_was_born_later_waits_for_nothing() {
    Assessment three = second("2018-07-02", TWO[0], TWO[1], "JE 2010-03-20", "JE 2018-07-01");
    assertThat(three.status()).isEqualTo(AssessmentStatus.COMPLETE);
    Assessment later =
        judge(born("2009-10-02", Sex.MALE), "je-2", "2019-07-02", "JE 2013-05-01", "JE 2019-07-01");
    assertThat(later.status()).isEqualTo(AssessmentStatus.COMPLETE);
  }

  private static Assessment second(String asOf, String... doses) {
    return judge(born("2008-06-10", Sex.FEMALE), "je-2", asOf, doses);
  }

  private static Assessment special(String asOf, String... doses) {
    return judge(born("2008-06-10", Sex.FEMALE), "je-special", asOf, doses);
  }
}
