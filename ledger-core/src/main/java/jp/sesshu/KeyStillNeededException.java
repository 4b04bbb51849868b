package jp.sesshu;

/** A key was not destroyed: something is still protected under it. */
public final class KeyStillNeededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long records;

  /** Says in how many records a field is under an older key. */
  public KeyStillNeededException(long records) {
    super(records + " records are still under an older key");
    this.records = records;
  }

  /** How many records. */
  public long records() {
    return records;
  }
}
