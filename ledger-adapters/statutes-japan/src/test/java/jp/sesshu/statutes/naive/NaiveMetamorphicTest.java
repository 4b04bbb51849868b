package jp.sesshu.statutes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the engine that hold whatever the statutes say, on the random crowd. */
class NaiveMetamorphicTest {

  private static final int MANY = 10_000;
  private static final StatuteBook JAPAN = StatutesJapan.statuteBook();
  private static final NaiveJudge ENGINE = NaiveEngine.judge(RuleBook.of(JAPAN));

  @ParameterizedTest
  @EnumSource(names = {"LATER_DOSES", "NEXT_IN_WINDOW", "RESIDENCY", "UNRELATED_DOSE"})
  void every_programme_keeps(Relation relation) {
    assertThat(broken(relation, ENGINE, 0, 200)).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"LATER_DOSES", "NEXT_IN_WINDOW", "RESIDENCY", "UNRELATED_DOSE"})
  void every_programme_keeps_for_many_people(Relation relation) {
    assertThat(broken(relation, ENGINE, 200, MANY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-04-01", "2014-10-01", "2020-10-01", "2024-10-01", "2026-04-01"})
  void a_life_a_day_later_is_answered_a_day_later_by_the_law_of(LocalDate day) {
    assertThat(broken(Relation.A_DAY_LATER, byDays(day), 0, 200)).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"2013-04-01", "2014-10-01", "2020-10-01", "2024-10-01", "2026-04-01"})
  void many_lives_a_day_later_are_answered_a_day_later_by_the_law_of(LocalDate day) {
    assertThat(broken(Relation.A_DAY_LATER, byDays(day), 200, MANY)).isEmpty();
  }

  @Test
  void whoever_is_born_in_the_same_school_year_has_the_same_windows() {
    assertThat(broken(Relation.SAME_SCHOOL_YEAR, bySchoolYears(JAPAN), 0, 400)).isEmpty();
  }

  @Tag("slow")
  @Test
  void many_born_in_the_same_school_year_have_the_same_windows() {
    assertThat(broken(Relation.SAME_SCHOOL_YEAR, bySchoolYears(JAPAN), 400, MANY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(WrongJudge.class)
  void a_judge_in_error_breaks_the_relation(WrongJudge wrong) {
    assertThat(broken(wrong.breaks(), wrong.judge(JAPAN), 0, 400)).isNotEmpty();
  }

  static NaiveJudge byDays(LocalDate law) {
    return NaiveEngine.judge(StandingLaw.of(JAPAN, law, Relation.BY_DAYS));
  }

  static NaiveJudge bySchoolYears(StatuteBook law) {
    return NaiveEngine.judge(
        RuleBook.of(
            new StatuteBook(
                law.vaccines(),
                law.programmes().stream()
                    .filter(rules -> Relation.BY_SCHOOL_YEARS.contains(rules.id().value()))
                    .toList(),
                law.crossVaccineIntervals(),
                law.longTermIllness(),
                law.supplyShortages())));
  }

  /** The people of whom the relation does not hold on five days of theirs, as case lines. */
  private static List<String> broken(Relation relation, NaiveJudge judge, int from, int until) {
    List<String> cases = new ArrayList<>();
    for (int i = from; i < until; i++) {
      NaiveCrowd.Member member = NaiveCrowd.member(77_000_000L + i);
      Random random = new Random(i);
      for (int k = 0; k < 5; k++) {
        int asOf = NaiveDisagreements.FIRST + random.nextInt(6_480);
        if (!relation.holds(judge, member, asOf)) {
          cases.add(member.line("all", asOf));
        }
      }
    }
    return cases;
  }
}
