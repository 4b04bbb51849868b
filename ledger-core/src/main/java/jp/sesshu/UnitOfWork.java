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

/** The stores of one municipality within one transaction. */
public interface UnitOfWork {

  /** The ledger's entries. */
  LedgerStore ledger();

  /** The addressees. */
  ResidentDirectory residents();

  /** Whose individual number is which. */
  IdentityRegistry identities();

  /** The reports that wait for a clerk. */
  MatchWorklist worklist();

  /** The documents that were issued. */
  IssueLog issues();

  /** The access trail. */
  TrailStore trail();

  /** The fields that are kept under keys, to be protected anew. */
  default ProtectedFields protectedFields() {
    return ProtectedFields.NONE;
  }

  /** The ledger and the trail as logs, to be sealed and audited. */
  LogStore logs();

  /** Where what may no longer be kept is destroyed. */
  ErasureStore erasures();
}
