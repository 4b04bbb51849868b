package jp.sesshu.ledger;

import jp.sesshu.resident.AddresseeNumber;

/** A record that was to be corrected or withdrawn is not in force. */
public final class NoSuchRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the record. */
  public NoSuchRecordException(AddresseeNumber addressee, RecordNumber record) {
    super("ledger of " + addressee + ": record " + record + " is not in force");
  }
}
