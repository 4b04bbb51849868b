package jp.sesshu.testkit.memory;

import java.util.function.Function;
import jp.sesshu.ledger.LedgerStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.LedgerStoreContract;

final class InMemoryLedgerStoreTest extends LedgerStoreContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<LedgerStore, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(unit.ledger()));
  }
}
