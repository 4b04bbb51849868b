package jp.sesshu.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {

  @Test
  void a_set_contains_another_exactly_if_their_intersection_is_the_other() {
    Random random = new Random(20_130_401L);
    int contained = 0;
    for (int i = 0; i < 20_000; i++) {
      Ranges big = ranges(random, 12);
      Ranges small = ranges(random, 4);
      Ranges both = new Ranges();
      both.setIntersection(big, small);
      boolean expected = same(both, small);
      assertThat(big.containsAll(small)).isEqualTo(expected);
      contained += expected ? 1 : 0;
    }
    assertThat(contained).isBetween(1_000, 19_000);
  }

  @Test
  void days_removed_are_the_intersection_with_all_others() {
    Random random = new Random(20_200_930L);
    for (int i = 0; i < 20_000; i++) {
      Ranges set = ranges(random, 12);
      int from = random.nextInt(30);
      int until = from + random.nextInt(15);
      Ranges gap = new Ranges();
      gap.set(from, until);
      Ranges others = new Ranges();
      others.setComplement(gap);
      Ranges expected = new Ranges();
      expected.setIntersection(set, others);
      set.remove(from, until);
      assertThat(same(set, expected)).isTrue();
    }
  }

  private static Ranges ranges(Random random, int longest) {
    Ranges ranges = new Ranges();
    int day = random.nextInt(6);
    for (int i = random.nextInt(4); i > 0; i--) {
      int until = day + random.nextInt(longest);
      ranges.append(day, until);
      day = until + 2 + random.nextInt(3);
    }
    return ranges;
  }

  private static boolean same(Ranges x, Ranges y) {
    boolean same = x.count() == y.count();
    for (int i = 0; same && i < x.count(); i++) {
      same = x.from(i) == y.from(i) && x.until(i) == y.until(i);
    }
    return same;
  }
}
