package jp.sesshu.testkit.memory;

import java.util.function.Function;
import jp.sesshu.matching.MatchWorklist;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.MatchWorklistContract;

final class InMemoryMatchWorklistTest extends MatchWorklistContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<MatchWorklist, T> work) {
    return storage.inTransaction(municipality, unit -> work.apply(unit.worklist()));
  }
}
