package jp.sesshu.integrity;

import java.util.List;

/**
 * All of a tree that must be kept to let it grow: the roots of its complete subtrees.
 *
 * @param size how many leaves the tree has
 * @param roots one root for each set bit of the size, the largest subtree first
 */
public record Frontier(long size, List<TreeHash> roots) {
  /** The frontier of a tree without leaves. */
  public static final Frontier EMPTY = new Frontier(0, List.of());

  /** Refuses a number of roots that does not fit the size. */
  public Frontier {
    roots = List.copyOf(roots);
    if (size < 0 || roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("a frontier must have one root for each set bit");
    }
  }

  /** The size and the root over all leaves. */
  public TreeHead head() {
    TreeHasher hasher = new TreeHasher();
    if (roots.isEmpty()) {
      return new TreeHead(0, hasher.empty());
    }
    TreeHash root = roots.get(roots.size() - 1);
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = hasher.node(roots.get(i), root);
    }
    return new TreeHead(size, root);
  }

  /** The root of the complete subtree over these leaves, which must be one of the frontier's. */
  TreeHash root(long from, long until) {
    long start = 0;
    int i = 0;
    for (long rest = size; rest != 0; rest -= Long.highestOneBit(rest)) {
      long width = Long.highestOneBit(rest);
      if (start == from && start + width == until) {
        return roots.get(i);
      }
      start += width;
      i++;
    }
    throw new IllegalArgumentException("a frontier must be asked for its own subtrees");
  }
}
