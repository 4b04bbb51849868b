package jp.sesshu.access;

/** A protected field could not be protected or read; says why, never what. */
public final class ProtectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reason, without any value. */
  public ProtectionException(String reason) {
    super(reason);
  }

  /** The reason, without any value, and what lies behind it. */
  public ProtectionException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
