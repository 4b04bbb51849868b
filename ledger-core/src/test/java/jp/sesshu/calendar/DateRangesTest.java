package jp.sesshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class DateRangesTest {

  private static final int FIRST = 20_000;
  private static final int LAST = 20_040;
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
  private static final DateRange FRAME = DateRange.ofEpochDays(FIRST, LAST);

  @Provide
  Arbitrary<List<DateRange>> ranges() {
    Arbitrary<Integer> days = Arbitraries.integers().between(FIRST - 3, LAST + 3);
    return Combinators.combine(days, days)
        .as(Tuple::of)
        .map(
            pair ->
                DateRange.ofEpochDays(
                    Math.min(pair.get1(), pair.get2()), Math.max(pair.get1(), pair.get2())))
        .list()
        .ofMaxSize(5);
  }

  private static Set<Integer> daysOf(DateRanges ranges) {
    Set<Integer> days = new TreeSet<>();
    for (DateRange range : ranges.asList()) {
      for (int day = range.fromEpochDay(); day <= range.untilEpochDay(); day++) {
        days.add(day);
      }
    }
    return days;
  }

  private static Set<Integer> daysOf(List<DateRange> ranges) {
    Set<Integer> days = new TreeSet<>();
    ranges.forEach(range -> days.addAll(daysOf(DateRanges.of(range))));
    return days;
  }

  @Property(tries = 1000, seed = "1")
  void set_operations_agree_with_sets_of_days(
      @ForAll("ranges") List<DateRange> left, @ForAll("ranges") List<DateRange> right) {
    DateRanges a = DateRanges.of(left);
    DateRanges b = DateRanges.of(right);
    Set<Integer> union = daysOf(left);
    union.addAll(daysOf(right));
    Set<Integer> common = daysOf(left);
    common.retainAll(daysOf(right));
    Set<Integer> rest = daysOf(left);
    rest.removeAll(daysOf(right));
    Set<Integer> outside = daysOf(DateRanges.of(FRAME));
    outside.removeAll(daysOf(left));
    assertThat(daysOf(a.union(b))).isEqualTo(union);
    assertThat(daysOf(a.intersect(b))).isEqualTo(common);
    assertThat(daysOf(a.minus(b))).isEqualTo(rest);
    assertThat(daysOf(a.complementIn(FRAME))).isEqualTo(outside);
  }

  @Property(tries = 500, seed = "2")
  void equal_sets_of_days_are_equal_values(@ForAll("ranges") List<DateRange> ranges) {
    List<DateRange> singleDays = new ArrayList<>();
    daysOf(ranges).forEach(day -> singleDays.add(0, DateRange.ofEpochDays(day, day)));
    DateRanges set = DateRanges.of(ranges);
    assertThat(DateRanges.of(singleDays)).isEqualTo(set).hasSameHashCodeAs(set);
    for (int i = 1; i < set.asList().size(); i++) {
      assertThat(set.asList().get(i).fromEpochDay())
          .isGreaterThan(set.asList().get(i - 1).untilEpochDay() + 1);
    }
  }

  @Test
  void an_open_range_swallows_what_comes_after_it() {
    DateRanges set =
        DateRanges.of(
            List.of(
                DateRange.since(MAY),
                DateRange.onlyOn(MAY.plusYears(1)),
                DateRange.since(MAY.plusYears(2))));
    assertThat(set.asList()).containsExactly(DateRange.since(MAY));
    assertThat(set.asList().get(0).until()).isEmpty();
    assertThat(set).hasToString("[2025-05-01/..]");
  }

  @Test
  void the_complement_in_an_open_frame_is_open() {
    DateRanges set = DateRanges.of(DateRange.of(MAY, MAY.plusDays(9)));
    assertThat(set.complementIn(DateRange.since(MAY.minusDays(5))))
        .hasToString("[2025-04-26/2025-04-30, 2025-05-11/..]");
    assertThat(DateRanges.of(DateRange.since(MAY)).complementIn(DateRange.since(MAY)))
        .isEqualTo(DateRanges.none());
  }

  @Test
  void questions_about_days_look_at_both_ends() {
    DateRanges set =
        DateRanges.of(
            List.of(
                DateRange.of(MAY, MAY.plusDays(2)),
                DateRange.of(MAY.plusDays(9), MAY.plusDays(9))));
    assertThat(set.contains(MAY)).isTrue();
    assertThat(set.contains(MAY.plusDays(2))).isTrue();
    assertThat(set.contains(MAY.plusDays(3))).isFalse();
    assertThat(set.containing(MAY.plusDays(9))).contains(DateRange.onlyOn(MAY.plusDays(9)));
    assertThat(set.firstDayFrom(MAY.minusDays(1))).contains(MAY);
    assertThat(set.firstDayFrom(MAY.plusDays(1))).contains(MAY.plusDays(1));
    assertThat(set.firstDayFrom(MAY.plusDays(2))).contains(MAY.plusDays(2));
    assertThat(set.firstDayFrom(MAY.plusDays(3))).contains(MAY.plusDays(9));
    assertThat(set.firstDayFrom(MAY.plusDays(10))).isEmpty();
    assertThat(DateRanges.none().isEmpty()).isTrue();
  }

  @Test
  void ranges_that_share_one_day_meet_on_it() {
    DateRange before = DateRange.of(MAY.minusDays(3), MAY);
    assertThat(before.intersect(DateRange.since(MAY))).contains(DateRange.onlyOn(MAY));
    assertThat(before.intersect(DateRange.since(MAY.plusDays(1)))).isEmpty();
  }

  @Test
  void each_range_of_a_set_has_its_number() {
    DateRanges set =
        DateRanges.of(List.of(DateRange.onlyOn(MAY), DateRange.ofEpochDays(FIRST, LAST)));
    assertThat(set.count()).isEqualTo(2);
    assertThat(set.fromEpochDay(0)).isEqualTo(FIRST);
    assertThat(set.untilEpochDay(0)).isEqualTo(LAST);
    assertThat(set.fromEpochDay(1)).isEqualTo((int) MAY.toEpochDay());
    assertThat(set.untilEpochDay(1)).isEqualTo((int) MAY.toEpochDay());
  }

  @Test
  void ranges_of_the_same_days_are_equal() {
    DateRange range = DateRange.of(MAY, MAY.plusDays(1));
    assertThat(range)
        .isEqualTo(DateRange.of(MAY, MAY.plusDays(1)))
        .hasSameHashCodeAs(DateRange.of(MAY, MAY.plusDays(1)))
        .isNotEqualTo(DateRange.of(MAY, MAY.plusDays(2)))
        .isNotEqualTo(DateRange.of(MAY.plusDays(1), MAY.plusDays(1)))
        .isNotEqualTo(DateRange.since(MAY));
    assertThat(range.hashCode()).isNotEqualTo(DateRange.of(MAY, MAY.plusDays(2)).hashCode());
    assertThat(DateRanges.of(range)).isNotEqualTo(DateRanges.none());
    assertThat(DateRange.since(MAY).contains(LocalDate.of(9999, 12, 31))).isTrue();
  }

  @Test
  void a_range_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> DateRange.of(MAY, MAY.minusDays(1)))
        .hasMessageContaining("must not end before it begins");
  }
}
