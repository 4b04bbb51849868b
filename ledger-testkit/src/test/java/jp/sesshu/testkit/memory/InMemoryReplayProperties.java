package jp.sesshu.testkit.memory;

import jp.sesshu.Storage;
import jp.sesshu.testkit.arbitrary.LedgerReplayProperties;

final class InMemoryReplayProperties extends LedgerReplayProperties {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return storage;
  }
}
