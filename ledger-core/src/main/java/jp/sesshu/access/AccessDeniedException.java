package jp.sesshu.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An act was denied; the trail says so, too. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final AuditEvent.Denial denial;
  private final @Nullable Lockout lockout;

  /** Says what was denied and why. */
  public AccessDeniedException(AuditEvent event, AuditEvent.Denial denial) {
    this(event, denial, null, "");
  }

  private AccessDeniedException(
      AuditEvent event, AuditEvent.Denial denial, @Nullable Lockout lockout, String more) {
    super(event.code() + " denied: " + denial + more);
    this.denial = denial;
    this.lockout = lockout;
  }

  /** Passwords were tried too often, and none is examined for some time. */
  public static AccessDeniedException tooManyGuesses(Lockout lockout) {
    return new AccessDeniedException(
        AuditEvent.LOG_IN,
        AuditEvent.Denial.TOO_MANY_GUESSES,
        lockout,
        lockout.fold(end -> " until " + end, () -> " until the password is set anew"));
  }

  /** How long it is of no use to try again, where that is why. */
  public Optional<Lockout> lockout() {
    return Optional.ofNullable(lockout);
  }

  /** Why. */
  public AuditEvent.Denial denial() {
    return denial;
  }
}
