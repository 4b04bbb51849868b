package jp.sesshu.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.sesshu.resident.AddresseeNumber;

/** A writer offered entries for a version of a ledger that is no longer the newest: read again. */
public final class StaleLedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which version was expected and which one was found. */
  public StaleLedgerException(AddresseeNumber addressee, long expected, long found) {
    super("ledger of " + addressee + ": version " + expected + " expected, " + found + " found");
  }

  /**
   * Rule LS3, for a store that is about to add entries.
   *
   * @param added the entries, in order
   * @param newest tells the newest stored version of an addressee's ledger, 0 if there is none
   * @throws StaleLedgerException if one of them is not the next of its addressee
   */
  public static void throwUnlessNext(
      List<LedgerEntry> added, ToLongFunction<AddresseeNumber> newest) {
    Map<AddresseeNumber, Long> found = new HashMap<>();
    for (LedgerEntry entry : added) {
      AddresseeNumber addressee = entry.addressee();
      long before = found.computeIfAbsent(addressee, newest::applyAsLong);
      if (entry.version() != before + 1) {
        throw new StaleLedgerException(addressee, entry.version() - 1, before);
      }
      found.put(addressee, entry.version());
    }
  }
}
