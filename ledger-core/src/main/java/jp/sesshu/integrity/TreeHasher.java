package jp.sesshu.integrity;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 6962 section 2.1: leaves and nodes are told apart by a first byte, so that no
 * leaf can be passed off as a node.
 *
 * <p>Not thread-safe: it holds one digest and reuses it.
 */
public final class TreeHasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = newDigest();
  private final byte[] node = new byte[1 + 2 * TreeHash.LENGTH];
  private final byte[] leaf = new byte[1 + TreeHash.LENGTH];

  /** A hasher. */
  public TreeHasher() {
    node[0] = NODE;
    leaf[0] = LEAF;
  }

  /** The hash of a tree without leaves: of the empty string. */
  public TreeHash empty() {
    return TreeHash.wrap(sha256.digest());
  }

  /** The hash of a leaf. */
  public TreeHash leaf(byte[] content) {
    sha256.update(LEAF);
    sha256.update(content);
    return TreeHash.wrap(sha256.digest());
  }

  /** The hash of a node over two subtrees. */
  public TreeHash node(TreeHash left, TreeHash right) {
    sha256.update(NODE);
    sha256.update(left.raw());
    sha256.update(right.raw());
    return TreeHash.wrap(sha256.digest());
  }

  /** {@link #node} in place: the result replaces the left hash in a buffer. */
  void nodeInto(byte[] left, byte[] right, byte[] result) {
    System.arraycopy(left, 0, node, 1, TreeHash.LENGTH);
    System.arraycopy(right, 0, node, 1 + TreeHash.LENGTH, TreeHash.LENGTH);
    sha256.update(node);
    digestInto(result);
  }

  /** {@link #leaf} into a buffer. */
  void leafInto(byte[] content, byte[] result) {
    if (content.length == TreeHash.LENGTH) {
      // a commitment, as nearly all are: one call of the digest instead of two
      System.arraycopy(content, 0, leaf, 1, TreeHash.LENGTH);
      sha256.update(leaf);
    } else {
      sha256.update(LEAF);
      sha256.update(content);
    }
    digestInto(result);
  }

  private void digestInto(byte[] result) {
    try {
      sha256.digest(result, 0, TreeHash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 must give 32 bytes", e);
    }
  }

  /** A digest of SHA-256. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
