package jp.sesshu.integrity;

/**
 * A sealing: the signed checkpoint, and what is needed to go on from it.
 *
 * @param checkpoint the signed checkpoint
 * @param frontier the tree's frontier at that size
 */
public record Seal(SignedCheckpoint checkpoint, Frontier frontier) {

  /** The head that was sealed. */
  public TreeHead head() {
    return checkpoint.checkpoint().head();
  }
}
