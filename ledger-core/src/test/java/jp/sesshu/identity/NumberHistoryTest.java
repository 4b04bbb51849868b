package jp.sesshu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.sesshu.calendar.DateRange;
import org.junit.jupiter.api.Test;

class NumberHistoryTest {

  private static final LocalDate BEGAN = LocalDate.of(2015, 10, 5);
  private static final LocalDate CHANGED = LocalDate.of(2022, 4, 1);

  private static final NumberAssignment OLD =
      new NumberAssignment(
          IndividualNumber.of("123456789018"), 1, DateRange.of(BEGAN, CHANGED.minusDays(1)));
  private static final NumberAssignment NEW =
      new NumberAssignment(IndividualNumber.of("621498320257"), 0, DateRange.since(CHANGED));

  @Test
  void a_changed_number_leaves_the_old_one_valid_for_its_days() {
    NumberHistory history = NumberHistory.empty().with(NEW).with(OLD);
    assertThat(history.assignments()).containsExactly(OLD, NEW);
    assertThat(history.on(CHANGED.minusDays(1))).contains(OLD);
    assertThat(history.on(CHANGED)).contains(NEW);
    assertThat(history.on(BEGAN.minusDays(1))).isEmpty();
  }

  @Test
  void two_numbers_on_one_day_are_refused() {
    NumberAssignment overlapping =
        new NumberAssignment(OLD.number(), 1, DateRange.of(BEGAN, CHANGED));
    NumberHistory history = NumberHistory.empty().with(NEW);
    assertThatThrownBy(() -> history.with(overlapping))
        .hasMessage("two numbers of one person must not share a day");
  }

  @Test
  void a_branch_occurs_once() {
    NumberAssignment again = new NumberAssignment(OLD.number(), 0, OLD.valid());
    NumberHistory history = NumberHistory.empty().with(NEW);
    assertThatThrownBy(() -> history.with(again)).hasMessageContaining("must not occur twice");
  }

  @Test
  void a_branch_is_a_small_number_and_the_assignment_withholds_the_digits() {
    assertThatThrownBy(() -> new NumberAssignment(OLD.number(), -1, OLD.valid()))
        .hasMessage("branch must be 0 to 999");
    assertThatThrownBy(() -> new NumberAssignment(OLD.number(), 1000, OLD.valid()))
        .hasMessage("branch must be 0 to 999");
    assertThat(OLD.toString()).contains("withheld").doesNotContain("1234");
  }
}
