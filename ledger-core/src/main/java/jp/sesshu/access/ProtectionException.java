package jp.sesshu.access;

/** A protected field could not be protected or read; says why, never what. */
public final class ProtectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** The reason, without any value. */
  public ProtectionException(String reason) {
    this(Reason.OTHER, reason);
  }

  private ProtectionException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The reason, without any value, and what lies behind it. */
  public ProtectionException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = Reason.OTHER;
  }

  /** A key ring was to serve a municipality that is not its own. */
  public static ProtectionException ofAnotherMunicipality() {
    return new ProtectionException(
        Reason.WRONG_MUNICIPALITY, "the key ring serves another municipality: WRONG_MUNICIPALITY");
  }

  /** What is in the way, for programs. */
  public Reason reason() {
    return reason;
  }

  /** What is in the way. */
  public enum Reason {
    /** The key ring is another municipality's. */
    WRONG_MUNICIPALITY,
    /** Anything else, which the message tells. */
    OTHER
  }
}
