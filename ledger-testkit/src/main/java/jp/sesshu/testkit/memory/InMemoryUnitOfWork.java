package jp.sesshu.testkit.memory;

import java.util.function.UnaryOperator;
import jp.sesshu.UnitOfWork;
import jp.sesshu.integrity.LogName;
import jp.sesshu.testkit.integrity.TamperableLogs;
import org.jspecify.annotations.Nullable;

/**
 * The stores of one municipality within one transaction: each is copied when it is first asked for,
 * so that what is thrown away was nobody else's.
 */
final class InMemoryUnitOfWork implements UnitOfWork {
  private final Touched<InMemoryLedgerStore> ledger;
  private final Touched<InMemoryResidentDirectory> residents;
  private final Touched<InMemoryIdentityRegistry> identities;
  private final Touched<InMemoryMatchWorklist> worklist;
  private final Touched<InMemoryIssueLog> issues;
  private final Touched<InMemoryTrailStore> trail;
  private final Touched<TamperableLogs> logs;
  private boolean closed;

  InMemoryUnitOfWork(InMemoryMunicipality kept) {
    ledger = new Touched<>(kept.ledger(), InMemoryLedgerStore::copy);
    residents = new Touched<>(kept.residents(), InMemoryResidentDirectory::copy);
    identities = new Touched<>(kept.identities(), InMemoryIdentityRegistry::copy);
    worklist = new Touched<>(kept.worklist(), InMemoryMatchWorklist::copy);
    issues = new Touched<>(kept.issues(), InMemoryIssueLog::copy);
    trail = new Touched<>(kept.trail(), InMemoryTrailStore::copy);
    logs = new Touched<>(kept.logs(), TamperableLogs::copy);
  }

  /** What is kept from now on. */
  InMemoryMunicipality kept() {
    return new InMemoryMunicipality(
        ledger.kept(),
        residents.kept(),
        identities.kept(),
        worklist.kept(),
        issues.kept(),
        trail.kept(),
        logs.kept());
  }

  void close() {
    closed = true;
  }

  @Override
  public InMemoryLedgerStore ledger() {
    InMemoryLedgerStore store = ledger.use();
    store.logTo(
        entry -> {
          logs.use().add(LogName.Kind.LEDGER, Payloads.of(entry));
          return logs.use().size(LogName.Kind.LEDGER) - 1;
        });
    return store;
  }

  @Override
  public InMemoryResidentDirectory residents() {
    return residents.use();
  }

  @Override
  public InMemoryIdentityRegistry identities() {
    return identities.use();
  }

  @Override
  public InMemoryMatchWorklist worklist() {
    return worklist.use();
  }

  @Override
  public InMemoryIssueLog issues() {
    return issues.use();
  }

  @Override
  public InMemoryTrailStore trail() {
    InMemoryTrailStore store = trail.use();
    store.logTo(entry -> logs.use().add(LogName.Kind.TRAIL, Payloads.of(entry)));
    return store;
  }

  @Override
  public TamperableLogs logs() {
    return logs.use();
  }

  @Override
  public InMemoryErasures erasures() {
    return new InMemoryErasures(this);
  }

  private final class Touched<S> {
    private final S kept;
    private final UnaryOperator<S> copying;
    private @Nullable S copy;

    Touched(S kept, UnaryOperator<S> copying) {
      this.kept = kept;
      this.copying = copying;
    }

    S use() {
      if (closed) {
        throw new IllegalStateException("ST3: the stores of a transaction end with it");
      }
      S used = copy == null ? copying.apply(kept) : copy;
      copy = used;
      return used;
    }

    /** Another copy, out of reach of whoever held on to the store. */
    S kept() {
      return copy == null ? kept : copying.apply(copy);
    }
  }
}
