package jp.sesshu.integrity;

import java.util.Optional;

/** The leaf hashes of a log by index, as whoever proves something from it can read them. */
@FunctionalInterface
public interface LeafHashes {

  /** The hash of the leaf at an index, 0 for the first. */
  TreeHash at(long index);

  /**
   * The root of the subtree over the leaves from one index, inclusive, until another, exclusive, if
   * it is known without asking for them.
   */
  default Optional<TreeHash> root(long from, long until) {
    return Optional.empty();
  }
}
