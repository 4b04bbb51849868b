package jp.sesshu.testkit.memory;

import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.ImportContract;

final class InMemoryImportsTest extends ImportContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return storage;
  }
}
