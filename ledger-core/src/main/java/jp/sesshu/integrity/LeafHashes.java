package jp.sesshu.integrity;

/** The leaf hashes of a log by index, as whoever proves something from it can read them. */
@FunctionalInterface
public interface LeafHashes {

  /** The hash of the leaf at an index, 0 for the first. */
  TreeHash at(long index);
}
