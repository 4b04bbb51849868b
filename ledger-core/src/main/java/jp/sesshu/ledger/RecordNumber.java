package jp.sesshu.ledger;

/**
 * Tells the records of one addressee apart: the version of the addressee's ledger at which the
 * record was first made. It stays the same through corrections and withdrawal.
 *
 * @param value at least 1
 */
public record RecordNumber(long value) implements Comparable<RecordNumber> {

  /** Refuses numbers below 1. */
  public RecordNumber {
    if (value < 1) {
      throw new IllegalArgumentException("record number must be at least 1");
    }
  }

  @Override
  public int compareTo(RecordNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
