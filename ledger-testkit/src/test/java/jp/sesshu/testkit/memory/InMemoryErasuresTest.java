package jp.sesshu.testkit.memory;

import java.util.function.Function;
import jp.sesshu.UnitOfWork;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;
import jp.sesshu.testkit.contract.ErasureRegisterContract;
import jp.sesshu.testkit.contract.ErasureStoreContract;
import org.junit.jupiter.api.Nested;

class InMemoryErasuresTest extends ErasureStoreContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected <T> T inTransaction(MunicipalityCode municipality, Function<UnitOfWork, T> work) {
    return storage.inTransaction(municipality, work);
  }

  @Nested
  class TheRegister extends ErasureRegisterContract {
    private final InMemoryErasureRegister register = new InMemoryErasureRegister();

    @Override
    protected ErasureRegister register() {
      return register;
    }

    @Override
    protected ErasureRegister reopened() {
      return register;
    }
  }
}
