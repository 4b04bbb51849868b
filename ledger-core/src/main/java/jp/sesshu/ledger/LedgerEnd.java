package jp.sesshu.ledger;

import java.time.Instant;

/**
 * Where an addressee's ledger ends (台帳の末尾): what the next entry goes on from.
 *
 * @param version the version of the newest entry; 0 if there is none
 * @param recordedAt when that was recorded; the beginning of time if there is none
 */
public record LedgerEnd(long version, Instant recordedAt) {

  /** The end of a ledger without entries. */
  public static final LedgerEnd NONE = new LedgerEnd(0, Instant.MIN);

  /** The end of a ledger whose newest entry this is. */
  public static LedgerEnd of(LedgerEntry newest) {
    return new LedgerEnd(newest.version(), newest.recordedAt());
  }

  /** The version of the next entry. */
  long next() {
    return version + 1;
  }

  /** When the next entry is recorded at an instant: times never run backwards. */
  Instant notBefore(Instant at) {
    return at.isBefore(recordedAt) ? recordedAt : at;
  }
}
