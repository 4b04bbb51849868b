package jp.sesshu.storage;

/** A role of the database that cannot be what it was to become; nothing was granted. */
public final class UnfitRoleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  UnfitRoleException(Flaw flaw) {
    super("the role cannot erase: " + flaw.rule);
    this.flaw = flaw;
  }

  /** What is the matter with it. */
  public Flaw flaw() {
    return flaw;
  }

  /** What can be the matter with a role that is to erase. */
  public enum Flaw {
    /** There is no such role. */
    UNKNOWN("it must exist"),
    /**
     * Row-level security does not hold it: a superuser, the tables' owner, or one that bypasses it.
     */
    UNFENCED("it must be neither superuser nor the tables' owner, and must not bypass the fences"),
    /**
     * It is the runtime role, or one that the runtime role is a member of: daily work would erase.
     */
    RUNTIME("it must not be the role of daily work"),
    /** It may not even read. */
    NO_MEMBER("it must be a member of the role of daily work");

    private final String rule;

    Flaw(String rule) {
      this.rule = rule;
    }
  }
}
