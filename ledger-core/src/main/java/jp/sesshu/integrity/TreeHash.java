package jp.sesshu.integrity;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash in a Merkle tree: of a leaf, of a node or of a whole tree.
 *
 * <p>Immutable; the bytes are copied in and out.
 */
public final class TreeHash {
  /** The length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash from its bytes.
   *
   * @throws IllegalArgumentException unless there are 32
   */
  public static TreeHash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a tree hash must be 32 bytes");
    }
    return new TreeHash(bytes.clone());
  }

  /** A hash from 64 hexadecimal digits. */
  public static TreeHash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** A hash over bytes nobody else holds. */
  static TreeHash wrap(byte[] bytes) {
    return new TreeHash(bytes);
  }

  /** The bytes, copied. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for hashing only. */
  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
