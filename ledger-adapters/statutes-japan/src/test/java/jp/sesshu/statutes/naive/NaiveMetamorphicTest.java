package jp.sesshu.statutes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.statutes.StatutesJapan;
import org.junit.jupiter.api.Test;

/** Properties of the engine that hold whatever the statutes say, on the random crowd. */
class NaiveMetamorphicTest {

  private static final int PEOPLE = 300;

  private final NaiveEngine engine = new NaiveEngine(StatutesJapan.ruleBook().assessor());
  private final List<ProgrammeId> programmes = engine.programmes();

  /** What is asked of a member on a day. */
  private interface Check {
    void of(NaiveCrowd.Member member, int asOf, List<NaiveAnswer> answers);
  }

  private void everyone(Check check) {
    for (int i = 0; i < PEOPLE; i++) {
      NaiveCrowd.Member member = NaiveCrowd.member(77_000_000L + i);
      Random random = new Random(i);
      for (int k = 0; k < 5; k++) {
        int asOf = NaiveDisagreements.FIRST + random.nextInt(6_480);
        check.of(member, asOf, engine.judge(member, asOf, programmes));
      }
    }
  }

  @Test
  void an_answer_as_of_a_day_never_depends_on_doses_after_it() {
    everyone(
        (member, asOf, answers) -> {
          List<NaiveDose> known =
              member.doses().stream().filter(dose -> dose.on() <= asOf).toList();
          NaiveCrowd.Member forgetful = new NaiveCrowd.Member(member.person(), known);
          assertThat(engine.judge(forgetful, asOf, programmes))
              .as(member.line("all", asOf))
              .isEqualTo(answers);
        });
  }

  @Test
  void the_next_dose_lies_in_a_window() {
    everyone(
        (member, asOf, answers) -> {
          for (NaiveAnswer answer : answers) {
            for (int day : List.of(answer.earliest(), answer.latest())) {
              assertThat(day == NaiveAnswer.NONE || answer.eligibleOn(day))
                  .as(member.line(answer.programme(), asOf))
                  .isTrue();
            }
          }
        });
  }

  @Test
  void more_residency_never_removes_eligibility() {
    everyone(
        (member, asOf, answers) -> {
          List<NaiveAnswer> always = engine.judge(resident(member), asOf, programmes);
          for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).eligibleOn(asOf)) {
              assertThat(always.get(i).eligibleOn(asOf))
                  .as(member.line(answers.get(i).programme(), asOf))
                  .isTrue();
            }
          }
        });
  }

  @Test
  void an_unrelated_dose_changes_nothing_once_its_interval_is_over() {
    everyone(
        (member, asOf, answers) -> {
          int on = asOf - 40;
          if (on < member.person().birth) {
            return;
          }
          List<NaiveDose> more = new ArrayList<>(member.doses());
          more.add(new NaiveDose("MUMPS", on, "VOLUNTARY"));
          List<NaiveAnswer> with =
              engine.judge(new NaiveCrowd.Member(member.person(), more), asOf, programmes);
          for (int i = 0; i < answers.size(); i++) {
            NaiveAnswer before = answers.get(i);
            NaiveAnswer after = with.get(i);
            assertThat(List.of(after.status(), after.windows(), after.remaining()))
                .as(member.line(before.programme(), asOf))
                .isEqualTo(List.of(before.status(), before.windows(), before.remaining()));
          }
        });
  }

  private static NaiveCrowd.Member resident(NaiveCrowd.Member member) {
    NaivePerson p = member.person();
    return new NaiveCrowd.Member(
        new NaivePerson(
            p.birth,
            p.sex,
            List.of(),
            p.conditions,
            p.dueDates,
            p.infections,
            p.antibodies,
            p.recoveries,
            p.shortages),
        member.doses());
  }
}
