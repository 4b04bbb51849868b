package jp.sesshu.storage;

import jp.sesshu.UnitOfWork;
import jp.sesshu.access.NumberProtection;
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
 * The stores of one transaction.
 *
 * @param transaction the transaction
 * @param protection for personal numbers
 */
record JdbcUnitOfWork(Transaction transaction, NumberProtection protection) implements UnitOfWork {

  @Override
  public LedgerStore ledger() {
    return new JdbcLedgerStore(transaction);
  }

  @Override
  public ResidentDirectory residents() {
    return new JdbcResidentDirectory(transaction);
  }

  @Override
  public IdentityRegistry identities() {
    return new JdbcIdentityRegistry(transaction, protection);
  }

  @Override
  public MatchWorklist worklist() {
    return new JdbcMatchWorklist(transaction);
  }

  @Override
  public IssueLog issues() {
    return new JdbcIssueLog(transaction);
  }

  @Override
  public TrailStore trail() {
    return new JdbcTrailStore(transaction);
  }

  @Override
  public ErasureStore erasures() {
    return new JdbcErasures(transaction);
  }

  @Override
  public ProtectedFields protectedFields() {
    return new JdbcProtectedFields(transaction, protection);
  }

  @Override
  public LogStore logs() {
    return new JdbcLogStore(transaction);
  }
}
