package jp.sesshu.access;

import jp.sesshu.identity.Disclosure;
import jp.sesshu.identity.DisclosureRefusedException;
import jp.sesshu.identity.NumberKind;

/**
 * The permission to see protected numbers during one act whose attempt stands in the trail. It ends
 * with the act; a token kept for later opens nothing.
 */
public final class GrantedDisclosure implements Disclosure, AutoCloseable {
  private final ActId act;
  private volatile boolean ended;

  /** A disclosure for an act whose attempt has been written. */
  public GrantedDisclosure(TrailEntry.Attempt written) {
    this.act = written.act();
  }

  /** The act it was granted for. */
  public ActId act() {
    return act;
  }

  @Override
  public void confirm(NumberKind kind) {
    if (ended) {
      throw new DisclosureRefusedException(kind, "the disclosure has ended");
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
