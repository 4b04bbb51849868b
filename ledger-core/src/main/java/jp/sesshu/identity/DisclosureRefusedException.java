package jp.sesshu.identity;

/** Thrown by a {@link Disclosure} that does not, or no longer, permit digits to be seen. */
public final class DisclosureRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param reason the rule, without any personal value
   */
  public DisclosureRefusedException(NumberKind kind, String reason) {
    super("the " + kind.words() + " stays hidden: " + reason);
  }
}
