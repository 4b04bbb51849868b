package jp.sesshu.testkit.forward;

import jp.sesshu.UnitOfWork;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.TrailStore;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.integrity.LogStore;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.retention.ErasureStore;

/** A unit of work that hands out the stores of another one. */
public class ForwardingUnitOfWork implements UnitOfWork {
  private final UnitOfWork right;

  /** One that asks this unit. */
  public ForwardingUnitOfWork(UnitOfWork right) {
    this.right = right;
  }

  @Override
  public LedgerStore ledger() {
    return right.ledger();
  }

  @Override
  public ResidentDirectory residents() {
    return right.residents();
  }

  @Override
  public IdentityRegistry identities() {
    return right.identities();
  }

  @Override
  public MatchWorklist worklist() {
    return right.worklist();
  }

  @Override
  public IssueLog issues() {
    return right.issues();
  }

  @Override
  public TrailStore trail() {
    return right.trail();
  }

  @Override
  public ProtectedFields protectedFields() {
    return right.protectedFields();
  }

  @Override
  public LogStore logs() {
    return right.logs();
  }

  @Override
  public ErasureStore erasures() {
    return right.erasures();
  }
}
