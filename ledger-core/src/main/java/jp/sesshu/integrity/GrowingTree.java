package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that only grows: keeps its {@linkplain Frontier frontier} and no leaf. Adding a
 * leaf costs two hashes on average and allocates nothing that stays.
 *
 * <p>Not thread-safe.
 */
public final class GrowingTree {
  private final TreeHasher hasher = new TreeHasher();
  private final byte[][] subtrees = new byte[Long.SIZE][];
  private long size;

  /** A tree without leaves. */
  public GrowingTree() {}

  /** A tree that continues where another stopped. */
  public static GrowingTree resume(Frontier frontier) {
    GrowingTree tree = new GrowingTree();
    int next = frontier.roots().size();
    for (int level = 0; level < Long.SIZE; level++) {
      if ((frontier.size() >>> level & 1) == 1) {
        tree.subtrees[level] = frontier.roots().get(--next).toBytes();
      }
    }
    tree.size = frontier.size();
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

  /**
   * Adds leaves by the root of the subtree they make, where the tree is made of such subtrees.
   *
   * @param leaves how many, a power of two
   */
  void addSubtree(TreeHash root, int leaves) {
    if (size % leaves != 0) {
      throw new IllegalArgumentException("a subtree must begin where one of its size can");
    }
    addHash(root.toBytes(), Integer.numberOfTrailingZeros(leaves));
  }

  private void addHash(byte[] hash) {
    addHash(hash, 0);
  }

  private void addHash(byte[] hash, int lowest) {
    int level = lowest;
    while ((size >>> level & 1) == 1) {
      hasher.nodeInto(subtrees[level], hash, hash);
      level++;
    }
    subtrees[level] = hash;
    size += 1L << lowest;
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** The size and the root over all leaves so far. */
  public TreeHead head() {
    return frontier().head();
  }

  /** The roots of the complete subtrees. */
  public Frontier frontier() {
    List<TreeHash> roots = new ArrayList<>();
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        roots.add(TreeHash.of(subtrees[level]));
      }
    }
    return new Frontier(size, roots);
  }
}
