package jp.sesshu.access;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A key of a {@link KeyRing}: 32 random bytes under an id. It shows its id and never its bytes.
 *
 * <p>Immutable: the bytes are copied in, and lent out as a copy that is wiped after its use.
 */
public final class ProtectionKey {
  /** The length of a key in bytes. */
  public static final int LENGTH = 32;

  private final int id;
  private final byte[] bytes;

  /**
   * A key.
   *
   * @param id 1 or more
   * @param bytes 32 random bytes
   */
  public ProtectionKey(int id, byte[] bytes) {
    if (id < 1) {
      throw new IllegalArgumentException("key id must be at least 1");
    }
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key must have 32 bytes");
    }
    this.id = id;
    this.bytes = bytes.clone();
  }

  /** The id, which stands in the header of what was protected under the key. */
  public int id() {
    return id;
  }

  /** What the use answers when it is lent the bytes; it must not keep them. */
  public <T> T use(Function<byte[], T> use) {
    byte[] lent = bytes.clone();
    try {
      return use.apply(lent);
    } finally {
      Arrays.fill(lent, (byte) 0);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProtectionKey that
        && id == that.id
        && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The id; never the bytes. */
  @Override
  public String toString() {
    return "ProtectionKey[" + id + ", withheld]";
  }
}
