package jp.sesshu.ledger;

import jp.sesshu.resident.AddresseeNumber;

/** A writer offered entries for a version of a ledger that is no longer the newest: read again. */
public final class StaleLedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which version was expected and which one was found. */
  public StaleLedgerException(AddresseeNumber addressee, long expected, long found) {
    super("ledger of " + addressee + ": version " + expected + " expected, " + found + " found");
  }
}
