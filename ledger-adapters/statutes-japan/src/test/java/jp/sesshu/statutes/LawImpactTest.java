package jp.sesshu.statutes;

import static jp.sesshu.eligibility.LawImpact.Cause.LAW;
import static jp.sesshu.eligibility.LawImpact.Cause.TIME;
import static jp.sesshu.eligibility.LawImpact.Effect.BECOMES_DUE;
import static jp.sesshu.eligibility.LawImpact.Effect.BECOMES_ELIGIBLE;
import static jp.sesshu.eligibility.LawImpact.Effect.BECOMES_OVERDUE;
import static jp.sesshu.eligibility.LawImpact.Effect.NO_LONGER_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.LawImpact;
import jp.sesshu.eligibility.LawImpact.Change;
import jp.sesshu.eligibility.LawImpact.Subject;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.VaccineCode;
import org.junit.jupiter.api.Test;

/** Each cause is known from the statute book: the day, the edition, who is concerned. */
class LawImpactTest {

  private static final RuleBook BOOK = StatutesJapan.ruleBook();

  @Test
  void a_man_born_in_1970_becomes_eligible_by_the_first_edition_of_the_fifth_rubella_term() {
    Change change = only(impact("2019-01-31", "2019-02-01"), man("1970-05-05"), "rubella-5");
    assertThat(change.effects()).contains(BECOMES_ELIGIBLE);
    assertThat(change.cause()).isEqualTo(LAW);
    assertThat(change.edition())
        .hasValueSatisfying(id -> assertThat(id).startsWith("rubella-5.2019"));
  }

  @Test
  void a_man_born_in_1970_is_no_longer_eligible_when_the_last_edition_ends() {
    Change change = only(impact("2025-03-31", "2025-04-01"), man("1970-05-05"), "rubella-5");
    assertThat(change.effects()).containsExactly(NO_LONGER_ELIGIBLE);
    assertThat(change.cause()).isEqualTo(LAW);
    assertThat(change.edition()).hasValueSatisfying(id -> assertThat(id).startsWith("rubella-5."));
  }

  @Test
  void a_child_who_reaches_the_year_before_school_becomes_due_by_time_alone() {
    Change change = only(impact("2025-03-31", "2025-04-01"), child("2019-06-01"), "mr-2");
    assertThat(change.effects()).containsExactlyInAnyOrder(BECOMES_ELIGIBLE, BECOMES_DUE);
    assertThat(change.cause()).isEqualTo(TIME);
    assertThat(change.edition()).isEmpty();
  }

  @Test
  void a_baby_of_two_months_is_due_a_month_earlier_by_the_edition_of_april_2023() {
    Change change = only(impact("2023-03-31", "2023-04-01"), child("2023-01-15"), "dpt-ipv");
    assertThat(change.effects()).contains(BECOMES_ELIGIBLE, BECOMES_DUE);
    assertThat(change.cause()).isEqualTo(LAW);
    assertThat(change.edition()).isEqualTo(Optional.of("dpt-ipv.2023-04"));
  }

  @Test
  void a_missed_dose_becomes_overdue_the_day_after_its_standard_period() {
    Change change = only(impact("2026-05-31", "2026-06-01"), child("2025-03-01"), "varicella");
    assertThat(change.effects()).contains(BECOMES_OVERDUE);
    assertThat(change.cause()).isEqualTo(TIME);
  }

  @Test
  void who_has_the_dose_already_is_not_listed() {
    Subject done =
        new Subject(
            "p",
            PersonFacts.of(LocalDate.parse("2019-06-01"), Sex.FEMALE),
            List.of(GivenDose.routine(new VaccineCode("MR"), LocalDate.parse("2025-04-01"))));
    assertThat(impact("2025-03-31", "2025-04-02").on(done))
        .noneMatch(change -> change.programme().value().equals("mr-2"));
  }

  @Test
  void a_second_book_is_the_cause_of_what_it_alone_brings() {
    RuleBook old = BOOK.asItStoodOn(LocalDate.parse("2023-03-31"));
    LocalDate day = LocalDate.parse("2023-04-02");
    Change change = only(LawImpact.of(old, day, BOOK, day), child("2023-01-15"), "dpt-ipv");
    assertThat(change.cause()).isEqualTo(LAW);
    assertThat(change.edition()).hasValue("dpt-ipv.2023-04");
  }

  @Test
  void the_second_day_must_be_after_the_first() {
    assertThatThrownBy(() -> impact("2025-04-01", "2025-04-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LawImpact impact(String from, String to) {
    return LawImpact.between(BOOK, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Subject child(String born) {
    return new Subject("p", PersonFacts.of(LocalDate.parse(born), Sex.FEMALE), List.of());
  }

  private static Subject man(String born) {
    return new Subject("p", PersonFacts.of(LocalDate.parse(born), Sex.MALE), List.of());
  }

  private static Change only(LawImpact impact, Subject who, String programme) {
    List<Change> all =
        impact.on(who).stream().filter(c -> c.programme().value().equals(programme)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
