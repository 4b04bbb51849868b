package jp.sesshu.example.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.testkit.arbitrary.HistoryArbitraries;
import jp.sesshu.vaccine.VaccineCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any child and any history, also those nobody thought of. */
class MumpsSubsidyProperties {
  private static final ProgrammeId SUBSIDY = new ProgrammeId("mumps-subsidy");
  private static final RuleBook BOOK =
      StatutesJapan.ruleBookWith(List.of(Path.of("src/main/resources/mumps-subsidy.yaml")));

  /** A child of whom something is known on a day. */
  record Case(PersonFacts child, List<GivenDose> doses, LocalDate asOf) {}

  @Property(tries = 300)
  void nobody_is_paid_for_a_third_dose(@ForAll("cases") Case one) {
    Assessment answer = BOOK.assess(one.child(), one.doses(), one.asOf(), SUBSIDY);
    assertThat(answer.dosesRequired()).isLessThanOrEqualTo(2);
    answer.next().ifPresent(next -> assertThat(answer.dosesValid()).isLessThan(2));
  }

  @Property(tries = 300)
  void whoever_is_asked_to_come_lies_in_a_window(@ForAll("cases") Case one) {
    Assessment answer = BOOK.assess(one.child(), one.doses(), one.asOf(), SUBSIDY);
    answer
        .next()
        .ifPresent(next -> assertThat(answer.windows().contains(next.earliest())).isTrue());
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> births =
        Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2018, 1, 1)::plusDays);
    Arbitrary<Integer> ages = Arbitraries.integers().between(0, 3_000);
    return births.flatMap(
        birth ->
            Combinators.combine(
                    HistoryArbitraries.of(birth, List.of(new VaccineCode("MUMPS")), 4), ages)
                .as(
                    (doses, age) ->
                        new Case(PersonFacts.of(birth, Sex.FEMALE), doses, birth.plusDays(age))));
  }
}
