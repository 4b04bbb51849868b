package jp.sesshu.integrity;

import java.util.List;

/**
 * Checks proofs against heads (RFC 9162 sections 2.1.3.2 and 2.1.4.2), without the log.
 *
 * <p>Not thread-safe.
 */
public final class ProofCheck {
  private final TreeHasher hasher = new TreeHasher();

  /** Whether the leaf is at the index under the head. A malformed proof is a false one. */
  public boolean includes(TreeHead head, long index, TreeHash leaf, List<TreeHash> path) {
    if (index < 0 || index >= head.size()) {
      return false;
    }
    long node = index;
    long last = head.size() - 1;
    TreeHash root = leaf;
    for (TreeHash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        root = hasher.node(sibling, root);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        root = hasher.node(root, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && root.equals(head.root());
  }

  /** Whether the later head only added to the earlier one. A malformed proof is a false one. */
  public boolean consistent(TreeHead earlier, TreeHead later, List<TreeHash> path) {
    if (earlier.size() > later.size()) {
      return false;
    }
    if (earlier.size() == later.size()) {
      return path.isEmpty() && earlier.root().equals(later.root());
    }
    if (earlier.size() == 0) {
      return path.isEmpty() && earlier.root().equals(hasher.empty());
    }
    return rebuild(earlier, later, path);
  }

  private boolean rebuild(TreeHead earlier, TreeHead later, List<TreeHash> path) {
    boolean power = Long.bitCount(earlier.size()) == 1;
    if (path.isEmpty()) {
      return false;
    }
    long node = earlier.size() - 1;
    long last = later.size() - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    TreeHash first = power ? earlier.root() : path.get(0);
    TreeHash oldRoot = first;
    TreeHash newRoot = first;
    for (TreeHash sibling : power ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldRoot = hasher.node(sibling, oldRoot);
        newRoot = hasher.node(sibling, newRoot);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newRoot = hasher.node(newRoot, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && oldRoot.equals(earlier.root()) && newRoot.equals(later.root());
  }
}
