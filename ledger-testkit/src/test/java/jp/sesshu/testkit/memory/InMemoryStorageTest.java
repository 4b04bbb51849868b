package jp.sesshu.testkit.memory;

import jp.sesshu.Storage;
import jp.sesshu.testkit.contract.StorageContract;

final class InMemoryStorageTest extends StorageContract {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return storage;
  }
}
