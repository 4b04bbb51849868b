package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that only grows: keeps the roots of its complete subtrees, one for each set bit of
 * its size, and no leaf. Adding a leaf costs two hashes on average and allocates nothing that
 * stays.
 *
 * <p>Not thread-safe.
 */
public final class GrowingTree {
  private final TreeHasher hasher = new TreeHasher();
  private final byte[][] subtrees = new byte[Long.SIZE][];
  private long size;

  /** A tree without leaves. */
  public GrowingTree() {}

  /**
   * A tree that continues where another stopped.
   *
   * @param size its size
   * @param frontier the roots of its complete subtrees as {@link #frontier} gave them, largest
   *     first
   */
  public static GrowingTree resume(long size, List<TreeHash> frontier) {
    if (size < 0 || frontier.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("a frontier must have one root for each set bit");
    }
    GrowingTree tree = new GrowingTree();
    int next = frontier.size();
    for (int level = 0; level < Long.SIZE; level++) {
      if ((size >>> level & 1) == 1) {
        tree.subtrees[level] = frontier.get(--next).toBytes();
      }
    }
    tree.size = size;
    return tree;
  }

  /** Adds a leaf by its content. */
  public void add(byte[] content) {
    byte[] hash = new byte[TreeHash.LENGTH];
    hasher.leafInto(content, hash);
    addHash(hash);
  }

  /** Adds a leaf by its hash. */
  public void add(TreeHash leaf) {
    addHash(leaf.toBytes());
  }

  private void addHash(byte[] hash) {
    int level = 0;
    while ((size >>> level & 1) == 1) {
      hasher.nodeInto(complete(level), hash, hash);
      level++;
    }
    subtrees[level] = hash;
    size++;
  }

  private byte[] complete(int level) {
    byte[] subtree = subtrees[level];
    if (subtree == null) {
      throw new IllegalStateException("a set bit must have a subtree");
    }
    return subtree;
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** The size and the root over all leaves so far. */
  public TreeHead head() {
    List<TreeHash> frontier = frontier();
    if (frontier.isEmpty()) {
      return new TreeHead(0, hasher.empty());
    }
    TreeHash root = frontier.get(frontier.size() - 1);
    for (int i = frontier.size() - 2; i >= 0; i--) {
      root = hasher.node(frontier.get(i), root);
    }
    return new TreeHead(size, root);
  }

  /** The roots of the complete subtrees, largest first: all that must be kept to go on. */
  public List<TreeHash> frontier() {
    List<TreeHash> roots = new ArrayList<>();
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        roots.add(TreeHash.of(complete(level)));
      }
    }
    return roots;
  }
}
