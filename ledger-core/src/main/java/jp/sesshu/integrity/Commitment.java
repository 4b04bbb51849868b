package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a log's leaf says of an entry: HMAC-SHA-256 of the entry's canonical payload under a salt of
 * the entry's own.
 *
 * <p>With salt and payload anyone can check it; without them it says nothing, however few the
 * possible payloads are. Erasing an entry destroys both and leaves the commitment.
 *
 * <p>The construction of RFC 2104 over the digest itself: every entry has a key of its own, and to
 * set up a {@link javax.crypto.Mac} anew for each costs more than this does.
 *
 * <p>Not thread-safe: it holds one digest and reuses it.
 */
public final class Commitment {
  /** The length of a salt in bytes. */
  public static final int SALT_LENGTH = 32;

  private static final byte[] NOTHING = {};
  private static final int BLOCK = 64;
  private static final int DIGEST = 32;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest sha256 = newDigest();
  private final byte[] inner = new byte[BLOCK];
  private final byte[] outer = new byte[BLOCK + DIGEST];

  /**
   * The commitment to a payload.
   *
   * @param salt 32 random bytes that no other entry has
   * @param payload the canonical payload
   */
  public byte[] of(byte[] salt, byte[] payload) {
    return of(salt, NOTHING, payload);
  }

  /** The commitment to a payload that begins with a head. */
  byte[] of(byte[] salt, byte[] head, byte[] payload) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt must be 32 bytes");
    }
    pad(salt);
    try {
      sha256.update(inner);
      sha256.update(head);
      sha256.update(payload);
      sha256.digest(outer, BLOCK, DIGEST);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 must give 32 bytes", e);
    }
    return sha256.digest(outer);
  }

  private void pad(byte[] salt) {
    Arrays.fill(inner, SALT_LENGTH, BLOCK, INNER);
    Arrays.fill(outer, SALT_LENGTH, BLOCK, OUTER);
    for (int i = 0; i < SALT_LENGTH; i++) {
      inner[i] = (byte) (salt[i] ^ INNER);
      outer[i] = (byte) (salt[i] ^ OUTER);
    }
  }

  /** The commitment to a text, in UTF-8. */
  public byte[] of(byte[] salt, String payload) {
    return of(salt, payload.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
