package jp.sesshu.testkit.memory;

import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.LogStoreContract;

class InMemoryLogsTest extends LogStoreContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return storage.inTransaction(municipality, work);
  }
}
