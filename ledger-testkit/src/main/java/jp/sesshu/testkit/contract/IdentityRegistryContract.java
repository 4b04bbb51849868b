package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityConflictException;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link IdentityRegistry}: extend it, answer the one question, and every rule of
 * the port is tested against your registry.
 */
public abstract class IdentityRegistryContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final AddresseeNumber HANAKO = new AddresseeNumber("17");
  private static final AddresseeNumber TARO = new AddresseeNumber("25");
  private static final String DIGITS = "123456789018";
  private static final IndividualNumber ONE = IndividualNumber.of(DIGITS);
  private static final IndividualNumber TWO = IndividualNumber.of("621498320257");
  private static final LocalDate FIRST = LocalDate.of(2015, 10, 5);
  private static final LocalDate LEAKED = LocalDate.of(2023, 2, 1);

  /**
   * Runs work against the registry of a municipality in one transaction of its own; the registry
   * starts empty with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, Function<IdentityRegistry, T> work);

  @Test
  void ir1_the_whole_history_of_an_addressee_is_answered_and_of_nobody_else() {
    NumberAssignment old = assignment(ONE, 0, DateRange.of(FIRST, LEAKED.minusDays(1)));
    NumberAssignment current = assignment(TWO, 1, DateRange.since(LEAKED));
    assign(of(HANAKO, current), of(HANAKO, old));
    assertThat(assignments(HANAKO))
        .as("IR1: past numbers too")
        .isEqualTo(new NumberHistory(List.of(old, current)));
    assertThat(assignments(TARO))
        .as("IR1: exactly that addressee")
        .isEqualTo(NumberHistory.empty());
    assertThat(assignmentsOf(List.of(HANAKO, TARO)))
        .as("IR1: of many")
        .isEqualTo(Map.of(HANAKO, new NumberHistory(List.of(old, current))));
  }

  @Test
  void ir2_the_same_assignment_again_changes_nothing_and_is_not_counted() {
    AddresseeAssignment one = of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST)));
    assertThat(assign(one)).as("IR2: new").isEqualTo(1);
    assertThat(assign(one)).as("IR2: known").isZero();
    assertThat(assign(one, of(TARO, assignment(TWO, 0, DateRange.since(FIRST)))))
        .as("IR2: one of two is new")
        .isEqualTo(1);
  }

  @Test
  void ir3_an_end_ends_an_open_assignment_of_the_same_branch_and_number() {
    NumberAssignment ended = assignment(ONE, 0, DateRange.of(FIRST, LEAKED.minusDays(1)));
    NumberAssignment next = assignment(TWO, 1, DateRange.since(LEAKED));
    assign(of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST))));
    assertThat(assign(of(HANAKO, ended), of(HANAKO, next))).as("IR3: counted").isEqualTo(2);
    assertThat(assignments(HANAKO))
        .as("IR3: ended, not doubled")
        .isEqualTo(new NumberHistory(List.of(ended, next)));
  }

  @Test
  void ir4_a_branch_keeps_its_number() {
    assign(of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST))));
    refused("IR4: another number", of(HANAKO, assignment(TWO, 0, DateRange.since(FIRST))));
    refused("IR4: another first day", of(HANAKO, assignment(ONE, 0, DateRange.since(LEAKED))));
  }

  @Test
  void ir4_two_numbers_of_one_addressee_share_no_day() {
    assign(of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST))));
    refused("IR4: a day in common", of(HANAKO, assignment(TWO, 1, DateRange.since(LEAKED))));
  }

  @Test
  void ir4_an_ended_assignment_is_not_opened_again() {
    assign(of(HANAKO, assignment(ONE, 0, DateRange.of(FIRST, LEAKED))));
    refused("IR4: opened again", of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST))));
  }

  @Test
  void ir4_nothing_of_a_refused_call_is_kept() {
    assign(of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST))));
    refused(
        "IR4: a good one before a bad one",
        of(TARO, assignment(TWO, 0, DateRange.since(FIRST))),
        of(HANAKO, assignment(TWO, 0, DateRange.since(FIRST))));
    assertThat(assignments(TARO)).as("IR4: all or none").isEqualTo(NumberHistory.empty());
  }

  @Test
  void ir5_everyone_who_has_or_had_a_number_is_a_holder() {
    AddresseeAssignment past = of(TARO, assignment(ONE, 0, DateRange.of(FIRST, LEAKED)));
    AddresseeAssignment present = of(HANAKO, assignment(ONE, 3, DateRange.since(FIRST)));
    assign(past, present, of(TARO, assignment(TWO, 1, DateRange.since(LEAKED.plusDays(1)))));
    assertThat(holders(ONE)).as("IR5: both, by addressee").containsExactly(present, past);
    assertThat(holders(IndividualNumber.of("983205673214"))).as("IR5: nobody").isEmpty();
  }

  @Test
  void ir6_no_digit_stands_in_the_refusal() {
    assign(of(HANAKO, assignment(TWO, 0, DateRange.since(FIRST))));
    Throwable refusal =
        catchThrowable(() -> assign(of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST)))));
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).as("IR6: digits in a text").doesNotContain(DIGITS);
    }
    assertThat(refusal).isInstanceOf(IdentityConflictException.class);
  }

  @Test
  void ir7_another_municipality_is_neither_seen_nor_collided_with() {
    AddresseeAssignment one = of(HANAKO, assignment(ONE, 0, DateRange.since(FIRST)));
    assign(one);
    boolean known = inTransaction(FUKUOKA, r -> !r.assignments(HANAKO).assignments().isEmpty());
    boolean held = inTransaction(FUKUOKA, r -> !r.holders(ONE).isEmpty());
    int added = inTransaction(FUKUOKA, r -> r.assignAll(List.of(one)));
    assertThat(known).as("IR7: assignments").isFalse();
    assertThat(held).as("IR7: holders").isFalse();
    assertThat(added).as("IR7: collided").isEqualTo(1);
  }

  private int assign(AddresseeAssignment... assignments) {
    return inTransaction(KITAKYUSHU, registry -> registry.assignAll(List.of(assignments)));
  }

  private void refused(String what, AddresseeAssignment... assignments) {
    assertThat(catchThrowable(() -> assign(assignments)))
        .as(what)
        .isInstanceOf(IdentityConflictException.class);
  }

  private NumberHistory assignments(AddresseeNumber addressee) {
    return inTransaction(KITAKYUSHU, registry -> registry.assignments(addressee));
  }

  private Map<AddresseeNumber, NumberHistory> assignmentsOf(List<AddresseeNumber> addressees) {
    return inTransaction(KITAKYUSHU, registry -> registry.assignmentsOf(addressees));
  }

  private List<AddresseeAssignment> holders(IndividualNumber number) {
    return inTransaction(KITAKYUSHU, registry -> registry.holders(number));
  }

  private static AddresseeAssignment of(AddresseeNumber addressee, NumberAssignment assignment) {
    return new AddresseeAssignment(addressee, assignment);
  }

  private static NumberAssignment assignment(IndividualNumber number, int branch, DateRange days) {
    return new NumberAssignment(number, branch, days);
  }
}
