package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.calendar.DateRanges;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Assessor;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.Vaccine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What an assessor remembers of those born alike is what it would have found for this person.
 *
 * <p>Facts that every rule must look at but that open and close no day, being of long ago or of no
 * rule's making, take a person off the shared way, and may change nothing.
 */
class SharedAnswersTest {

  private static final RuleBook BOOK = StatutesJapan.ruleBook();
  private static final String NO_RULE_ASKS = "NO_RULE_ASKS_FOR_THIS";
  private static final LocalDate LONG_AGO = LocalDate.of(1899, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2013, 4, 1);

  /** Kept over all tries, so that what is remembered is used; births are few, so that they meet. */
  private static final Assessor WARM = BOOK.assessor();

  /** One case. */
  record Case(
      LocalDate birth, Sex sex, List<DateRange> stays, List<GivenDose> doses, LocalDate asOf) {

    PersonFacts facts(boolean shared) {
      PersonFacts.Builder facts = PersonFacts.builder(birth, sex);
      if (!stays.isEmpty()) {
        facts.residency(DateRanges.of(stays));
      }
      if (!shared) {
        facts
            .condition(NO_RULE_ASKS)
            .pregnancy(LONG_AGO)
            .antibodyTest(TargetDisease.MUMPS, LONG_AGO, true)
            .longTermIllnessResolvedOn(LONG_AGO);
      }
      return facts.build();
    }
  }

  @Property(tries = 3000)
  void shared_and_own_answers_are_the_same_in_every_window_and_reason(@ForAll("cases") Case one) {
    List<Assessment> shared =
        WARM.assess(one.facts(true), one.doses(), one.asOf(), BOOK.programmes());
    List<Assessment> own =
        BOOK.assessor().assess(one.facts(false), one.doses(), one.asOf(), BOOK.programmes());
    assertThat(shared).isEqualTo(own);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> births =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(0, 40)
                .map(n -> LocalDate.of(2010, 4, 1).plusDays(n * 137L)),
            Arbitraries.integers()
                .between(0, 20)
                .map(n -> LocalDate.of(1997, 4, 1).plusDays(n * 200L)),
            Arbitraries.integers()
                .between(0, 30)
                .map(n -> LocalDate.of(1935, 4, 1).plusDays(n * 500L)));
    return Combinators.combine(births, Arbitraries.of(Sex.FEMALE, Sex.MALE), days(0, 6500))
        .flatAs(
            (birth, sex, asOf) ->
                Combinators.combine(stays(birth), doses(birth))
                    .as((stays, doses) -> new Case(birth, sex, stays, doses, asOf)));
  }

  private static Arbitrary<LocalDate> days(int from, int until) {
    return Arbitraries.integers().between(from, until).map(FIRST::plusDays);
  }

  /** Always, since birth or a little later, or away for some years. */
  private static Arbitrary<List<DateRange>> stays(LocalDate birth) {
    Arbitrary<LocalDate> later =
        Arbitraries.integers().between(-1, 9000).map(n -> birth.plusDays(n % 7 == 0 ? n % 800 : n));
    return Arbitraries.oneOf(
        Arbitraries.just(List.of()),
        Arbitraries.just(List.of(DateRange.since(birth))),
        later.map(day -> List.of(DateRange.since(day))),
        Combinators.combine(later, Arbitraries.integers().between(1, 3000))
            .as(
                (left, away) ->
                    List.of(
                        DateRange.of(birth.minusDays(1), left.isBefore(birth) ? birth : left),
                        DateRange.since(left.plusDays(2L + away)))));
  }

  private static Arbitrary<List<GivenDose>> doses(LocalDate birth) {
    List<Vaccine> vaccines = new ArrayList<>(BOOK.source().vaccines());
    Arbitrary<LocalDate> on =
        Arbitraries.oneOf(
            days(-200, 6500), Arbitraries.integers().between(0, 2500).map(birth::plusDays));
    return Combinators.combine(
            Arbitraries.of(vaccines), on, Arbitraries.of(VaccinationKind.values()))
        .as((vaccine, day, kind) -> new GivenDose(vaccine.code(), day, kind))
        .list()
        .ofMaxSize(6);
  }
}
