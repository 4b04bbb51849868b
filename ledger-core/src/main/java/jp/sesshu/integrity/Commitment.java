package jp.sesshu.integrity;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What a log's leaf says of an entry: HMAC-SHA-256 (RFC 2104) of the entry's canonical payload
 * under a salt of the entry's own.
 *
 * <p>With salt and payload anyone can check it; without them it says nothing, however few the
 * possible payloads are. Erasing an entry destroys both and leaves the commitment.
 *
 * <p>Every entry has a key of its own, for which {@code javax.crypto.Mac} prepares more than these
 * few bytes need; so the two digests of RFC 2104 are written out here, and a test holds them
 * against {@code Mac}.
 *
 * <p>Not thread-safe: it holds one digest and reuses it.
 */
public final class Commitment {
  /** The length of a salt in bytes. */
  public static final int SALT_LENGTH = 32;

  private static final int BLOCK = 64;
  private static final int DIGEST = 32;
  private static final byte INNER_PAD = 0x36;
  private static final byte OUTER_PAD = 0x5c;
  private static final int LONGEST_PLACE = 20;

  private final MessageDigest sha256 = TreeHasher.newDigest();

  /** The key with the inner pad; then, in a call, the place. */
  private final byte[] inner = new byte[BLOCK + LONGEST_PLACE];

  /** The key with the outer pad; then, in a call, what the inner digest came to. */
  private final byte[] outer = new byte[BLOCK + DIGEST];

  /** What computes commitments, one after another. */
  public Commitment() {
    // a salt is shorter than a block: the rest of the key is zeros
    Arrays.fill(inner, SALT_LENGTH, BLOCK, INNER_PAD);
    Arrays.fill(outer, SALT_LENGTH, BLOCK, OUTER_PAD);
  }

  /**
   * The commitment to a payload.
   *
   * @param salt 32 random bytes that no other entry has
   * @param payload the canonical payload
   */
  public byte[] of(byte[] salt, byte[] payload) {
    return of(salt, payload, BLOCK);
  }

  /** The commitment to a text, in UTF-8. */
  public byte[] of(byte[] salt, String payload) {
    return of(salt, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** The commitment to a payload after its place in the log, in digits, and a line end. */
  byte[] of(byte[] salt, long index, byte[] payload) {
    if (index < 0) {
      throw new IllegalArgumentException("a place in a log must not be negative");
    }
    return of(salt, payload, putPlace(index));
  }

  /** Writes a place behind the key; where it ends. */
  private int putPlace(long index) {
    int digits = 1;
    for (long left = index; left > 9; left /= 10) {
      digits++;
    }
    int end = BLOCK + digits;
    inner[end] = '\n';
    long left = index;
    for (int at = end - 1; at >= BLOCK; at--) {
      inner[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    return end + 1;
  }

  private byte[] of(byte[] salt, byte[] payload, int innerLength) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt must be 32 bytes");
    }
    for (int at = 0; at < SALT_LENGTH; at++) {
      inner[at] = (byte) (salt[at] ^ INNER_PAD);
      outer[at] = (byte) (salt[at] ^ OUTER_PAD);
    }
    sha256.update(inner, 0, innerLength);
    sha256.update(payload);
    try {
      sha256.digest(outer, BLOCK, DIGEST);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 must give 32 bytes", e);
    }
    return sha256.digest(outer);
  }
}
