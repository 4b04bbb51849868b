package jp.sesshu;

/** Something a use case was to work on is not there. */
public final class NoSuchItemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is not there, without any personal value. */
  public NoSuchItemException(String message) {
    super(message);
  }
}
