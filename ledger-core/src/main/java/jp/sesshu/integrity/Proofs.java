package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes inclusion and consistency proofs (RFC 9162 sections 2.1.3.1 and 2.1.4.1) from leaf hashes.
 *
 * <p>Not thread-safe.
 */
public final class Proofs {
  private final TreeHasher hasher = new TreeHasher();
  private final LeafHashes leaves;
  private final Frontier known;

  /** Proofs from these leaves. */
  public Proofs(LeafHashes leaves) {
    this(leaves, Frontier.EMPTY);
  }

  /**
   * Proofs about what came after a frontier, from the leaves after it.
   *
   * @param leaves the leaves from the frontier's size on
   * @param known what is known of the leaves before
   */
  public Proofs(LeafHashes leaves, Frontier known) {
    this.leaves = leaves;
    this.known = known;
  }

  /**
   * That the leaf at an index is under the head of this size.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   */
  public List<TreeHash> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index must lie within the tree");
    }
    List<TreeHash> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long from, long until, List<TreeHash> path) {
    if (until - from == 1) {
      return;
    }
    long middle = from + split(until - from);
    if (index < middle) {
      inclusion(index, from, middle, path);
      path.add(root(middle, until));
    } else {
      inclusion(index, middle, until, path);
      path.add(root(from, middle));
    }
  }

  /**
   * That the head of one size is a prefix of the head of a later one.
   *
   * @throws IllegalArgumentException unless {@code 0 < earlier <= later}
   */
  public List<TreeHash> consistency(long earlier, long later) {
    if (earlier <= 0 || earlier > later) {
      throw new IllegalArgumentException("the earlier size must be over 0 and at most the later");
    }
    List<TreeHash> path = new ArrayList<>();
    consistency(earlier, 0, later, true, path);
    return path;
  }

  private void consistency(
      long earlier, long from, long until, boolean whole, List<TreeHash> path) {
    if (earlier == until - from) {
      if (!whole) {
        path.add(root(from, until));
      }
      return;
    }
    long left = split(until - from);
    if (earlier <= left) {
      consistency(earlier, from, from + left, whole, path);
      path.add(root(from + left, until));
    } else {
      consistency(earlier - left, from + left, until, false, path);
      path.add(root(from, from + left));
    }
  }

  /** The root over the leaves from one index, inclusive, until another, exclusive. */
  public TreeHash root(long from, long until) {
    if (until <= known.size()) {
      return known.root(from, until);
    }
    if (until - from == 1) {
      return leaves.at(from);
    }
    return leaves.root(from, until).orElseGet(() -> node(from, until));
  }

  private TreeHash node(long from, long until) {
    long middle = from + split(until - from);
    return hasher.node(root(from, middle), root(middle, until));
  }

  /** The largest power of two below a size. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
