package jp.sesshu.integrity;

/** A log no longer agrees with what was signed of it: a restored old copy, a fork, a change. */
public final class RewrittenLogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String origin;

  /** Says which log and what does not agree. */
  public RewrittenLogException(String origin, String what) {
    super("log " + origin + ": " + what);
    this.origin = origin;
  }

  /** Which log. */
  public String origin() {
    return origin;
  }
}
