package jp.sesshu.integrity;

import java.util.List;
import java.util.Optional;

/**
 * Entries of a log that follow one another without a gap, committed to.
 *
 * @param from the index of the first
 * @param commitments one for each
 * @param root of the subtree whose leaves they are; none unless they are all the leaves of one of
 *     {@link #LEAVES}
 */
record Stretch(long from, List<byte[]> commitments, Optional<TreeHash> root) {
  /** How many leaves the subtrees have that are hashed before they join the tree. */
  static final int LEAVES = 1 << 11;

  Stretch {
    commitments = List.copyOf(commitments);
  }

  /** The index after the last. */
  long until() {
    return from + commitments.size();
  }

  /** Where the stretch ends that begins at an index: at the next whole subtree. */
  static long end(long from) {
    return (from / LEAVES + 1) * LEAVES;
  }
}
