package jp.sesshu.testkit.city;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.testkit.fixture.Numbers;

/** Draws invented individual numbers and addressee numbers, none of them twice. */
final class NumberMint {
  private static final long BODIES = 100_000_000_000L;
  private static final long ADDRESSEES = 10_000_000L;

  private final RandomGenerator random;
  private final Set<Long> bodies = new HashSet<>();
  private final Set<Long> addressees = new HashSet<>();

  NumberMint(RandomGenerator random) {
    this.random = random;
  }

  /** Eleven digits that were not drawn before, and the check digit that makes them right. */
  IndividualNumber individualNumber() {
    while (true) {
      long body = 1 + random.nextLong(BODIES - 1);
      if (bodies.add(body)) {
        return Numbers.individual(body);
      }
    }
  }

  /** Ten digits with leading zeros. */
  AddresseeNumber addresseeNumber() {
    while (true) {
      long number = 1 + random.nextLong(ADDRESSEES - 1);
      if (addressees.add(number)) {
        return new AddresseeNumber(String.format("%010d", number));
      }
    }
  }
}
