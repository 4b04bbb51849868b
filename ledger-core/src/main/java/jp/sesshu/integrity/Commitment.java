package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a log's leaf says of an entry: HMAC-SHA-256 of the entry's canonical payload under a salt of
 * the entry's own.
 *
 * <p>With salt and payload anyone can check it; without them it says nothing, however few the
 * possible payloads are. Erasing an entry destroys both and leaves the commitment.
 *
 * <p>Not thread-safe: it holds one MAC and reuses it.
 */
public final class Commitment {
  /** The length of a salt in bytes. */
  public static final int SALT_LENGTH = 32;

  private static final int LONGEST_PLACE = 20;
  private final Mac hmac = newMac();
  private final byte[] place = new byte[LONGEST_PLACE];

  /**
   * The commitment to a payload.
   *
   * @param salt 32 random bytes that no other entry has
   * @param payload the canonical payload
   */
  public byte[] of(byte[] salt, byte[] payload) {
    begin(salt);
    return hmac.doFinal(payload);
  }

  /** The commitment to a payload after its place in the log, in digits, and a line end. */
  byte[] of(byte[] salt, long index, byte[] payload) {
    if (index < 0) {
      throw new IllegalArgumentException("a place in a log must not be negative");
    }
    begin(salt);
    int from = LONGEST_PLACE - 1;
    place[from] = '\n';
    long left = index;
    do {
      place[--from] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    hmac.update(place, from, LONGEST_PLACE - from);
    return hmac.doFinal(payload);
  }

  private void begin(byte[] salt) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt must be 32 bytes");
    }
    try {
      hmac.init(new SecretKeySpec(salt, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC-SHA-256 must take a key of 32 bytes", e);
    }
  }

  /** The commitment to a text, in UTF-8. */
  public byte[] of(byte[] salt, String payload) {
    return of(salt, payload.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac newMac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have HMAC-SHA-256", e);
    }
  }
}
