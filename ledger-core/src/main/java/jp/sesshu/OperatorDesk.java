package jp.sesshu;

import java.util.Map;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.PrincipalId;

/**
 * Where it is decided who works here (職員の登録・抹消), and as what the work may reach into the database:
 * acts like any other, with authority and trail.
 *
 * <p>Where operators and their passwords are kept is the embedder's ({@link
 * jp.sesshu.access.PrincipalDirectory}); the change itself is handed in, and is made between the
 * attempt and the outcome.
 */
public final class OperatorDesk {
  private final Acts acts;

  OperatorDesk(Acts acts) {
    this.acts = acts;
  }

  /**
   * Lets somebody in, or gives somebody another role or password.
   *
   * @param whom who
   * @param role the role by its name, for the trail
   * @param change makes the change; what it throws comes out, and the act has failed
   */
  public void put(PrincipalId whom, String role, Runnable change) {
    change(AuditEvent.OPERATOR_PUT, Map.of("operator", whom.value(), "role", role), change);
  }

  /** Lets somebody go. */
  public void remove(PrincipalId whom, Runnable change) {
    change(AuditEvent.OPERATOR_REMOVE, Map.of("operator", whom.value()), change);
  }

  /**
   * Lets a role of the database erase, which the role of daily work cannot (消去用ロールの許可).
   *
   * <p>Distinguished from the authority to erase, which somebody has who logs in: both are needed.
   *
   * @param role the role by its name, for the trail
   * @param change makes the change; what it throws comes out, and the act has failed
   */
  public void admitEraser(String role, Runnable change) {
    change(AuditEvent.ERASER_ADMIT, Map.of("role", role), change);
  }

  /** Lets a role of the database erase no more. */
  public void dismissEraser(String role, Runnable change) {
    change(AuditEvent.ERASER_DISMISS, Map.of("role", role), change);
  }

  private void change(AuditEvent event, Map<String, String> subjects, Runnable change) {
    acts.runInSteps(
        event,
        subjects,
        steps -> {
          change.run();
          return steps.last(work -> Acts.Done.of(true));
        });
  }
}
