package jp.sesshu.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A place of its own for each of a fixed set of keys (完全ハッシュ).
 *
 * <p>Distinguished from a hash table: no two keys meet, so that a look-up takes the same few steps
 * whatever it finds, and a processor can foresee them. Whoever looks up compares the key that is
 * kept at the place: keys that were not given have a place, too.
 *
 * <p>Keys are thrown into buckets, and each bucket, the fullest first, tries numbers until one
 * sends all its keys to places still free (hash and displace).
 */
final class PerfectHash {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Even, so that an odd factor stays odd. */
  private static final long STEP = 0xC2B2AE3D27D4EB4EL;

  private static final int KEYS_A_BUCKET = 3;
  private static final int PLACES_A_FREE_ONE = 16;

  /** By bucket: what its keys are multiplied by. */
  private final long[] factors;

  /** Leaves of a product what numbers a bucket. */
  private final int bucketShift;

  private final int places;

  /**
   * Finds the places.
   *
   * @throws IllegalArgumentException if a key is given twice
   */
  PerfectHash(long[] keys) {
    if (Arrays.stream(keys).distinct().count() < keys.length) {
      throw new IllegalArgumentException("each key must be given once");
    }
    places = keys.length + keys.length / PLACES_A_FREE_ONE + 1;
    factors = new long[Integer.highestOneBit(keys.length / KEYS_A_BUCKET + 1) << 1];
    bucketShift = Long.SIZE - Integer.numberOfTrailingZeros(factors.length);
    boolean[] taken = new boolean[places];
    buckets(keys).forEach(bucket -> factors[bucket(bucket.get(0))] = factor(bucket, taken));
  }

  private List<List<Long>> buckets(long[] keys) {
    List<List<Long>> buckets = new ArrayList<>();
    for (int number = 0; number < factors.length; number++) {
      buckets.add(new ArrayList<>());
    }
    for (long key : keys) {
      buckets.get(bucket(key)).add(key);
    }
    buckets.removeIf(List::isEmpty);
    buckets.sort(Comparator.comparingInt(List<Long>::size).reversed());
    return buckets;
  }

  private long factor(List<Long> bucket, boolean[] taken) {
    long factor = SPREAD;
    while (!takes(bucket, factor, taken)) {
      factor += STEP;
    }
    return factor;
  }

  private boolean takes(List<Long> bucket, long factor, boolean[] taken) {
    for (int nth = 0; nth < bucket.size(); nth++) {
      int place = place(bucket.get(nth), factor);
      if (taken[place]) {
        bucket.subList(0, nth).forEach(before -> taken[place(before, factor)] = false);
        return false;
      }
      taken[place] = true;
    }
    return true;
  }

  /** The place of a key, from 0. */
  int place(long key) {
    return place(key, factors[bucket(key)]);
  }

  /** How many places there are. */
  int places() {
    return places;
  }

  private int bucket(long key) {
    return (int) ((key * SPREAD) >>> bucketShift);
  }

  /** Changes the key first: no factor moves a key of zero. */
  private int place(long key, long factor) {
    long product = (key ^ SPREAD) * factor;
    return (int) (((product >>> Integer.SIZE) * places) >>> Integer.SIZE);
  }
}
