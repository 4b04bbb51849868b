package jp.sesshu.integrity;

/**
 * A log at one moment: how many leaves, and the root over them.
 *
 * @param size how many leaves; 0 for an empty log
 * @param root the root hash
 */
public record TreeHead(long size, TreeHash root) {

  /** Refuses a negative size. */
  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree must not have a negative size");
    }
  }
}
