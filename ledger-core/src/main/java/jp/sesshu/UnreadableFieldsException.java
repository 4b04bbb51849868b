package jp.sesshu;

/**
 * Protected fields open under none of the keys at hand, and nobody has accepted it: the keys are
 * those of another time, or of another ledger.
 */
public final class UnreadableFieldsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long records;

  /** Says in how many records. */
  public UnreadableFieldsException(long records) {
    super(records + " records have a field that opens under no key at hand");
    this.records = records;
  }

  /** How many records. */
  public long records() {
    return records;
  }
}
