package jp.sesshu.storage;

import java.util.function.Function;
import jp.sesshu.Storage;
import jp.sesshu.UnitOfWork;
import jp.sesshu.access.TrailStore;
import jp.sesshu.identity.IdentityRegistry;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.testkit.contract.ErasureStoreContract;
import jp.sesshu.testkit.contract.IdentityRegistryContract;
import jp.sesshu.testkit.contract.ImportContract;
import jp.sesshu.testkit.contract.IsolationContract;
import jp.sesshu.testkit.contract.IssueLogContract;
import jp.sesshu.testkit.contract.LedgerStoreContract;
import jp.sesshu.testkit.contract.LogStoreContract;
import jp.sesshu.testkit.contract.MatchWorklistContract;
import jp.sesshu.testkit.contract.ResidentDirectoryContract;
import jp.sesshu.testkit.contract.StorageContract;
import jp.sesshu.testkit.contract.TrailStoreContract;
import org.junit.jupiter.api.Nested;

/** Every contract of the test kit, on one kind of database. */
abstract class EveryContract {

  /** The storage of the running test, empty when it begins. */
  abstract Storage storage();

  /** The same storage, as one who may erase. */
  abstract Storage erasing();

  private <S, T> T with(
      MunicipalityCode municipality, Function<UnitOfWork, S> store, Function<S, T> work) {
    return storage().inTransaction(municipality, unit -> work.apply(store.apply(unit)));
  }

  @Nested
  class TheStorage extends StorageContract {
    @Override
    protected Storage storage() {
      return EveryContract.this.storage();
    }
  }

  @Nested
  class ItsIsolation extends IsolationContract {
    @Override
    protected Storage storage() {
      return EveryContract.this.storage();
    }
  }

  @Nested
  class ItsImports extends ImportContract {
    @Override
    protected Storage storage() {
      return EveryContract.this.storage();
    }
  }

  @Nested
  class TheLedger extends LedgerStoreContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<LedgerStore, T> work) {
      return with(municipality, UnitOfWork::ledger, work);
    }
  }

  @Nested
  class TheTrail extends TrailStoreContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<TrailStore, T> work) {
      return with(municipality, UnitOfWork::trail, work);
    }
  }

  @Nested
  class TheWorklist extends MatchWorklistContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<MatchWorklist, T> work) {
      return with(municipality, UnitOfWork::worklist, work);
    }
  }

  @Nested
  class TheResidents extends ResidentDirectoryContract {
    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<ResidentDirectory, T> work) {
      return with(municipality, UnitOfWork::residents, work);
    }
  }

  @Nested
  class TheIdentities extends IdentityRegistryContract {
    @Override
    protected <T> T inTransaction(
        MunicipalityCode municipality, Function<IdentityRegistry, T> work) {
      return with(municipality, UnitOfWork::identities, work);
    }
  }

  @Nested
  class TheLogs extends LogStoreContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      return storage().inTransaction(municipality, work);
    }
  }

  @Nested
  class TheErasures extends ErasureStoreContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
      return erasing().inTransaction(municipality, work);
    }
  }

  @Nested
  class TheIssues extends IssueLogContract {
    @Override
    protected <T> T inTransaction(MunicipalityCode municipality, Function<IssueLog, T> work) {
      return with(municipality, UnitOfWork::issues, work);
    }
  }
}
