package jp.sesshu.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An act was denied; the trail says so, too. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final AuditEvent.Denial denial;
  private final @Nullable Instant until;

  /** Says what was denied and why. */
  public AccessDeniedException(AuditEvent event, AuditEvent.Denial denial) {
    this(event, denial, null, "");
  }

  private AccessDeniedException(
      AuditEvent event, AuditEvent.Denial denial, @Nullable Instant until, String more) {
    super(event.code() + " denied: " + denial + more);
    this.denial = denial;
    this.until = until;
  }

  /**
   * Passwords were tried too often.
   *
   * @param until until when none is examined; {@link Instant#MAX} until it is set anew
   */
  public static AccessDeniedException tooManyGuesses(Instant until) {
    return new AccessDeniedException(
        AuditEvent.LOG_IN,
        AuditEvent.Denial.TOO_MANY_GUESSES,
        until,
        until.equals(Instant.MAX) ? " until the password is set anew" : " until " + until);
  }

  /** Until when it is of no use to try again, where that is known; {@link Instant#MAX} for ever. */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }

  /** Why. */
  public AuditEvent.Denial denial() {
    return denial;
  }
}
