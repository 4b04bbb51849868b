package jp.sesshu.storage;

import java.time.Instant;

/** Instants as nanoseconds since 1970, exactly. */
final class Instants {
  private static final long NANOS = 1_000_000_000L;
  private static final Instant FIRST = ofNanos(Long.MIN_VALUE);
  private static final Instant LAST = ofNanos(Long.MAX_VALUE);

  private Instants() {}

  /** An instant to store; from 1677-09-21 to 2262-04-11. */
  static long toNanos(Instant at) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException("an instant to be kept must lie in 1677 to 2262");
    }
    // before 1970 the nanoseconds are taken off the next second: the product alone could overflow
    return at.getEpochSecond() < 0
        ? (at.getEpochSecond() + 1) * NANOS + (at.getNano() - NANOS)
        : at.getEpochSecond() * NANOS + at.getNano();
  }

  /** An instant to compare with; beyond what is stored it is the first or the last. */
  static long bound(Instant at) {
    if (at.isBefore(FIRST)) {
      return Long.MIN_VALUE;
    }
    return at.isAfter(LAST) ? Long.MAX_VALUE : toNanos(at);
  }

  static Instant ofNanos(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }
}
