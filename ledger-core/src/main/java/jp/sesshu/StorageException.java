package jp.sesshu;

/**
 * The storage could not do what was asked: unreachable, full, read-only or damaged. Nothing of the
 * transaction is kept, except perhaps where the reason is {@link Reason#IN_DOUBT}.
 */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is the matter, without any value. */
  public StorageException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What is the matter. */
  public Reason reason() {
    return reason;
  }

  /** What a storage may meet. */
  public enum Reason {
    /** Not reachable, or gone in the middle. */
    UNAVAILABLE,
    /** No room left. */
    FULL,
    /** May not be written. */
    READ_ONLY,
    /** The role in which it was opened may not do this; another may. */
    NOT_PERMITTED,
    /** Nobody is let in: no such role or database, or not its password. */
    NOT_LET_IN,
    /** The role in which it was opened would reach every municipality. */
    UNFENCED,
    /** What it acknowledges may be lost. */
    NOT_DURABLE,
    /** Its tables are missing, or of another version. */
    NOT_PREPARED,
    /**
     * Lost while committing: whether the work was kept is not known. Ask, or do it again where that
     * changes nothing, as with an import.
     */
    IN_DOUBT,
    /** Held by another for too long. */
    BUSY,
    /** Its content is damaged. */
    DAMAGED,
    /** Its tables or their fences are not those that were made: somebody has altered them. */
    SCHEMA,
    /** Anything else. */
    OTHER
  }
}
