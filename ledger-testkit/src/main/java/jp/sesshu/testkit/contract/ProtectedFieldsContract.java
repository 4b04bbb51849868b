package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.ProtectedFields.Step;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.calendar.DateRange;
import jp.sesshu.identity.AddresseeAssignment;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberAssignment;
import jp.sesshu.identity.NumberFeed;
import jp.sesshu.identity.NumberHistory;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Numbers;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ProtectedFields}: extend it, answer the three questions, and every rule of
 * the port is tested against your store. A store that keeps nothing under keys answers {@link
 * ProtectedFields#NONE} and needs no contract.
 */
public abstract class ProtectedFieldsContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final LocalDate FIRST = LocalDate.of(2015, 10, 5);
  private static final int RECORDS = 7;

  /**
   * Runs work against the registry and the protected fields of a municipality in one transaction of
   * its own; both start empty with each test.
   */
  protected abstract <T> T inTransaction(
      MunicipalityCode municipality, BiFunction<IdentityRegistry, ProtectedFields, T> work);

  /** Makes a new key the newest of this purpose, everywhere; the old ones stay in use. */
  protected abstract void rotate(KeyPurpose purpose);

  /** Destroys every key but the newest of each purpose, everywhere. */
  protected abstract void retireOlder();

  @Test
  void pf1_nothing_is_renewed_before_a_key_was_made() {
    fill(KITAKYUSHU);
    Step step = renew(KITAKYUSHU, ProtectedFields.START, 100);
    assertThat(step.records()).as("PF1: records met").isEqualTo(RECORDS);
    assertThat(step.older()).as("PF1: all are under the newest key").isZero();
    assertThat(step.next()).as("PF1: the pass has ended").isEmpty();
  }

  @Test
  void pf1_a_pass_meets_every_record_once_and_no_step_meets_more_than_it_may() {
    fill(KITAKYUSHU);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rotate(purpose);
      List<Step> steps = pass(KITAKYUSHU, 2);
      assertThat(steps).as("PF1: at most two records a step").allMatch(s -> s.records() <= 2);
      assertThat(steps.stream().mapToInt(Step::records).sum())
          .as("PF1: every record once")
          .isEqualTo(RECORDS);
      assertThat(steps.stream().mapToInt(Step::older).sum())
          .as("PF1: every record was under an older key of " + purpose)
          .isEqualTo(RECORDS);
    }
  }

  @Test
  void pf2_after_a_pass_the_older_keys_are_needed_by_nothing() {
    fill(KITAKYUSHU);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rotate(purpose);
    }
    pass(KITAKYUSHU, 3);
    assertThat(pass(KITAKYUSHU, 3)).as("PF2: nothing older is left").allMatch(s -> s.older() == 0);
    retireOlder();
    everyNumberIsFound("PF2: without the older keys", KITAKYUSHU);
  }

  @Test
  void pf2_what_is_written_during_a_pass_is_under_the_newest_key() {
    fill(KITAKYUSHU);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rotate(purpose);
    }
    Step first = renew(KITAKYUSHU, ProtectedFields.START, 3);
    // addressees that come before and after all others, whatever the order
    assign(KITAKYUSHU, assignment("0", 90), assignment("zzz", 91));
    String place = first.next().orElseThrow();
    Optional<String> next = Optional.of(place);
    while (next.isPresent()) {
      next = renew(KITAKYUSHU, next.get(), 3).next();
    }
    retireOlder();
    everyNumberIsFound("PF2: written before the pass ended", KITAKYUSHU);
    assertThat(holders(KITAKYUSHU, number(90))).as("PF2: behind the pass").hasSize(1);
    assertThat(holders(KITAKYUSHU, number(91))).as("PF2: before the pass").hasSize(1);
  }

  @Test
  void pf3_examining_counts_what_renewing_would_and_changes_nothing() {
    fill(KITAKYUSHU);
    assertThat(examine(KITAKYUSHU)).as("PF3: no key was made").isZero();
    rotate(KeyPurpose.BLIND_INDEX);
    assertThat(examine(KITAKYUSHU)).as("PF3: under an older index key").isEqualTo(RECORDS);
    assertThat(examine(KITAKYUSHU)).as("PF3: nothing was changed").isEqualTo(RECORDS);
    renew(KITAKYUSHU, ProtectedFields.START, 4);
    assertThat(examine(KITAKYUSHU)).as("PF3: four were renewed").isEqualTo(RECORDS - 4);
    rotate(KeyPurpose.FIELD_ENCRYPTION);
    assertThat(examine(KITAKYUSHU)).as("PF3: under an older cipher key").isEqualTo(RECORDS);
  }

  @Test
  void pf4_every_number_is_found_at_every_step() {
    fill(KITAKYUSHU);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rotate(purpose);
      everyNumberIsFound("PF4: before the pass", KITAKYUSHU);
      Optional<String> next = Optional.of(ProtectedFields.START);
      while (next.isPresent()) {
        next = renew(KITAKYUSHU, next.get(), 2).next();
        everyNumberIsFound("PF4: during the pass", KITAKYUSHU);
      }
    }
  }

  @Test
  void pf5_another_municipality_is_neither_counted_nor_renewed() {
    fill(KITAKYUSHU);
    fill(FUKUOKA);
    rotate(KeyPurpose.FIELD_ENCRYPTION);
    assertThat(pass(KITAKYUSHU, 100).get(0).records()).as("PF5: counted").isEqualTo(RECORDS);
    assertThat(examine(FUKUOKA)).as("PF5: renewed").isEqualTo(RECORDS);
    everyNumberIsFound("PF5: there", FUKUOKA);
  }

  @Test
  void pf5_what_is_told_of_one_is_not_written_for_another() {
    fill(KITAKYUSHU);
    fill(FUKUOKA);
    rotate(KeyPurpose.FIELD_ENCRYPTION);
    retireOlder();
    assertThat(unreadable(FUKUOKA))
        .as("the contract must have had the keys of both destroyed")
        .isEqualTo(RECORDS);
    for (int n = 0; n < RECORDS; n++) {
      tellAgain(said(addressee(n), n));
    }
    assertThat(unreadable(KITAKYUSHU)).as("PF7: written anew, all of them").isZero();
    assertThat(unreadable(FUKUOKA)).as("PF5: written with a neighbour's").isEqualTo(RECORDS);
  }

  @Test
  void pf6_what_opens_under_no_key_stops_no_pass_and_is_counted() {
    fill(KITAKYUSHU);
    rotate(KeyPurpose.FIELD_ENCRYPTION);
    assign(KITAKYUSHU, assignment("zzz", 91));
    retireOlder();
    for (boolean renewing : new boolean[] {false, true, false}) {
      Step seen =
          attempt(
              "PF6: no pass is stopped",
              (registry, fields) ->
                  renewing
                      ? fields.renew(ProtectedFields.START, 100)
                      : fields.examine(ProtectedFields.START, 100));
      assertThat(seen.records()).as("PF6: records met").isEqualTo(RECORDS + 1);
      assertThat(seen.unreadable()).as("PF6: counted as unreadable").isEqualTo(RECORDS);
      assertThat(seen.older()).as("PF6: not as older").isZero();
    }
    rotate(KeyPurpose.FIELD_ENCRYPTION);
    assertThat(renew(KITAKYUSHU, ProtectedFields.START, 100).older())
        .as("PF6: what others hold is renewed all the same")
        .isEqualTo(1);
    assertThat(holders(KITAKYUSHU, number(91))).as("PF6: and found").hasSize(1);
  }

  @Test
  void pf7_what_opens_under_no_key_is_written_anew_once_it_is_told_again() {
    fill(KITAKYUSHU);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rotate(purpose);
    }
    retireOlder();
    AddresseeAssignment one = assignment(addressee(3), 3);
    assertThat(unreadable(KITAKYUSHU)).as("PF6: counted as unreadable").isEqualTo(RECORDS);
    assertThatThrownBy(
            () ->
                inTransaction(
                    KITAKYUSHU, (registry, fields) -> registry.assignments(one.addressee())))
        .as("PF7: whoever asks for it is refused")
        .isInstanceOf(ProtectionException.class);
    assertThat(tellAgain(said(addressee(3), 3), said("nobody", 5)))
        .as("PF7: how many were written anew")
        .isEqualTo(1);
    assertThat(unreadable(KITAKYUSHU)).as("PF7: written anew").isEqualTo(RECORDS - 1);
    for (int n = 0; n < RECORDS; n++) {
      tellAgain(said(addressee(n), n == 3 ? 90 : n));
    }
    assertThat(unreadable(KITAKYUSHU)).as("PF7: written anew, all of them").isZero();
    everyNumberIsFound("PF7: leaves every other as it is", KITAKYUSHU);
  }

  private int unreadable(MunicipalityCode municipality) {
    return inTransaction(
            municipality, (registry, fields) -> fields.examine(ProtectedFields.START, 100))
        .unreadable();
  }

  private static NumberFeed.Said said(String addressee, int number) {
    return new NumberFeed.Said(new AddresseeNumber(addressee), number(number), 0);
  }

  private int tellAgain(NumberFeed.Said... said) {
    return inTransaction(KITAKYUSHU, (registry, fields) -> fields.tellAgain(List.of(said)));
  }

  private <T> T attempt(String rule, BiFunction<IdentityRegistry, ProtectedFields, T> work) {
    List<T> answer = new ArrayList<>();
    assertThatCode(() -> answer.add(inTransaction(KITAKYUSHU, work)))
        .as(rule)
        .doesNotThrowAnyException();
    return answer.get(0);
  }

  private List<Step> pass(MunicipalityCode municipality, int limit) {
    List<Step> steps = new ArrayList<>();
    Optional<String> next = Optional.of(ProtectedFields.START);
    while (next.isPresent()) {
      Step step = renew(municipality, next.get(), limit);
      steps.add(step);
      next = step.next();
      assertThat(steps.size()).as("PF1: a pass ends").isLessThan(100);
    }
    return steps;
  }

  private Step renew(MunicipalityCode municipality, String from, int limit) {
    return inTransaction(municipality, (registry, fields) -> fields.renew(from, limit));
  }

  private int examine(MunicipalityCode municipality) {
    return inTransaction(
        municipality, (registry, fields) -> fields.examine(ProtectedFields.START, 100).older());
  }

  private void fill(MunicipalityCode municipality) {
    assign(
        municipality,
        IntStream.range(0, RECORDS)
            .mapToObj(n -> assignment(addressee(n), n))
            .toArray(AddresseeAssignment[]::new));
  }

  /** Names whose order as texts is not the order in which they were added. */
  private static String addressee(int number) {
    return (number % 2 == 0 ? "B" : "a") + number * number;
  }

  private void everyNumberIsFound(String rule, MunicipalityCode municipality) {
    for (int n = 0; n < RECORDS; n++) {
      AddresseeAssignment one = assignment(addressee(n), n);
      assertThat(holders(municipality, number(n)))
          .as(rule + ": found by the number")
          .containsExactly(one);
      NumberHistory read =
          inTransaction(municipality, (registry, fields) -> registry.assignments(one.addressee()));
      assertThat(read.assignments()).as(rule + ": read").containsExactly(one.assignment());
    }
  }

  private List<AddresseeAssignment> holders(
      MunicipalityCode municipality, IndividualNumber number) {
    return inTransaction(municipality, (registry, fields) -> registry.holders(number));
  }

  private void assign(MunicipalityCode municipality, AddresseeAssignment... some) {
    inTransaction(municipality, (registry, fields) -> registry.assignAll(List.of(some)));
  }

  private static AddresseeAssignment assignment(String addressee, int number) {
    return new AddresseeAssignment(
        new AddresseeNumber(addressee),
        new NumberAssignment(number(number), 0, DateRange.since(FIRST.plusDays(number))));
  }

  private static IndividualNumber number(int which) {
    return Numbers.individual(24_681_357_900L + which);
  }
}
