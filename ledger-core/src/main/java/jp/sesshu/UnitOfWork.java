package jp.sesshu;

import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.TrailStore;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.retention.ErasureStore;

/**
 * The stores of one municipality within one transaction.
 *
 * <p>A storage that keeps only part of it need not say so store by store: whoever asks for another
 * is told.
 */
public interface UnitOfWork {

  /** The ledger's entries. */
  LedgerStore ledger();

  /** The addressees. */
  ResidentDirectory residents();

  /** Whose individual number is which. */
  default IdentityRegistry identities() {
    throw new UnsupportedOperationException("this storage has no identities");
  }

  /** The reports that wait for a clerk. */
  default MatchWorklist worklist() {
    throw new UnsupportedOperationException("this storage has no worklist");
  }

  /** The documents that were issued. */
  default IssueLog issues() {
    throw new UnsupportedOperationException("this storage has no issues");
  }

  /** The access trail. */
  TrailStore trail();

  /** The fields that are kept under keys, to be protected anew. */
  default ProtectedFields protectedFields() {
    return ProtectedFields.NONE;
  }

  /** The ledger and the trail as logs, to be sealed and audited. */
  default LogStore logs() {
    throw new UnsupportedOperationException("this storage has no logs");
  }

  /** Where what may no longer be kept is destroyed. */
  default ErasureStore erasures() {
    throw new UnsupportedOperationException("this storage has no erasures");
  }
}
