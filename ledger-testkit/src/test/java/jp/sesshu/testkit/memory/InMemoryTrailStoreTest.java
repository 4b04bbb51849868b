package jp.sesshu.testkit.memory;

import java.util.function.Function;
import jp.sesshu.access.TrailStore;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.TrailStoreContract;

final class InMemoryTrailStoreTest extends TrailStoreContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<TrailStore, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(unit.trail()));
  }
}
