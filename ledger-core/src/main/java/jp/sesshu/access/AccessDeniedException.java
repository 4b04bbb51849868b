package jp.sesshu.access;

/** An act was denied; the trail says so, too. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final AuditEvent.Denial denial;

  /** Says what was denied and why. */
  public AccessDeniedException(AuditEvent event, AuditEvent.Denial denial) {
    super(event.code() + " denied: " + denial);
    this.denial = denial;
  }

  /** Why. */
  public AuditEvent.Denial denial() {
    return denial;
  }
}
