package jp.sesshu.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PerfectHashTest {

  private static void eachHasAPlaceOfItsOwn(long[] keys) {
    PerfectHash hash = new PerfectHash(keys);
    assertThat(hash.places()).isLessThanOrEqualTo(keys.length + keys.length / 16 + 1);
    long places = Arrays.stream(keys).mapToInt(hash::place).distinct().count();
    assertThat(places).as("places of %d keys", keys.length).isEqualTo(keys.length);
    assertThat(Arrays.stream(keys).mapToInt(hash::place))
        .allMatch(place -> place >= 0 && place < hash.places());
  }

  @Test
  void each_key_has_a_place_of_its_own() {
    for (int count = 0; count < 200; count++) {
      eachHasAPlaceOfItsOwn(LongStream.range(0, count).toArray());
      eachHasAPlaceOfItsOwn(new Random(count).longs(count).distinct().toArray());
    }
    eachHasAPlaceOfItsOwn(new Random(1).longs(30_000).distinct().toArray());
  }

  @Test
  void keys_that_differ_in_few_bits_have_places_of_their_own() {
    eachHasAPlaceOfItsOwn(LongStream.range(0, 64).map(bit -> 1L << bit).toArray());
    eachHasAPlaceOfItsOwn(LongStream.rangeClosed(-500, 500).map(n -> n << 40).toArray());
  }

  @Test
  void a_key_that_has_no_place_of_its_own_is_sent_to_one_nevertheless() {
    PerfectHash hash = new PerfectHash(new long[] {7, 19_008});
    assertThat(hash.place(8)).isBetween(0, hash.places() - 1);
  }

  @Test
  void a_key_may_not_be_given_twice() {
    assertThatThrownBy(() -> new PerfectHash(new long[] {3, 4, 3}))
        .hasMessage("each key must be given once");
  }
}
