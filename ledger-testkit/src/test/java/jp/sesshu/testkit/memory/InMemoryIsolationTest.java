package jp.sesshu.testkit.memory;

import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.IsolationContract;

final class InMemoryIsolationTest extends IsolationContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return storage;
  }
}
