package jp.sesshu.storage;

import java.security.SecureRandom;
import java.util.Arrays;
import jp.sesshu.integrity.Commitment;

/** Draws the salts of new entries, many at a time; not thread-safe. */
final class Salts {
  private static final int AT_A_TIME = 128;

  private final SecureRandom random;
  private byte[] drawn = new byte[0];
  private int next;

  Salts(SecureRandom random) {
    this.random = random;
  }

  byte[] next() {
    if (next == drawn.length) {
      drawn = new byte[AT_A_TIME * Commitment.SALT_LENGTH];
      random.nextBytes(drawn);
      next = 0;
    }
    byte[] salt = Arrays.copyOfRange(drawn, next, next + Commitment.SALT_LENGTH);
    Arrays.fill(drawn, next, next + Commitment.SALT_LENGTH, (byte) 0);
    next += Commitment.SALT_LENGTH;
    return salt;
  }
}
