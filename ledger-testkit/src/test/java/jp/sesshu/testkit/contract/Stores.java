package jp.sesshu.testkit.contract;

import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryStorage;

/** What the contract of a wrong store runs against: a right storage, altered in one place. */
final class Stores {
  private final InMemoryStorage storage = new InMemoryStorage();

  <P, T> T run(
      MunicipalityCode municipality,
      Function<UnitOfWork, P> store,
      Altered<P> altered,
      Function<P, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(altered.from(store.apply(unit))));
  }
}
