package jp.sesshu.retention;

import java.util.List;
import java.util.Set;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.resident.AddresseeNumber;

/**
 * What is to be destroyed in one transaction, and the signed tombstone that says so.
 *
 * @param tombstone the signed statement that is added to the log
 * @param entries the indexes of the entries in the ledger's log
 * @param addressees who goes
 * @param reports the positions of reports on the worklist
 */
public record Destruction(
    SignedNote tombstone, List<Long> entries, Set<AddresseeNumber> addressees, List<Long> reports) {

  /** Copies the collections. */
  public Destruction {
    entries = List.copyOf(entries);
    addressees = Set.copyOf(addressees);
    reports = List.copyOf(reports);
  }
}
