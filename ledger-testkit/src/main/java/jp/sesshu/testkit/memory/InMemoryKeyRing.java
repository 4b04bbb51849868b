package jp.sesshu.testkit.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionKey;

/** Keys for tests, forgotten when the process ends. */
public final class InMemoryKeyRing implements KeyRing {
  private final RandomGenerator random;
  private final Map<KeyPurpose, List<ProtectionKey>> keys = new EnumMap<>(KeyPurpose.class);
  private final Map<KeyPurpose, Integer> lastIds = new EnumMap<>(KeyPurpose.class);

  /** A ring with one key for each purpose; the random source makes the keys. */
  public InMemoryKeyRing(RandomGenerator random) {
    this.random = random;
    for (KeyPurpose purpose : KeyPurpose.values()) {
      keys.put(purpose, new ArrayList<>());
      rotate(purpose);
    }
  }

  @Override
  public synchronized ProtectionKey newest(KeyPurpose purpose) {
    return inUse(purpose).get(0);
  }

  @Override
  public synchronized Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
    return inUse(purpose).stream().filter(key -> key.id() == id).findFirst();
  }

  @Override
  public synchronized List<ProtectionKey> inUse(KeyPurpose purpose) {
    return List.copyOf(keys.getOrDefault(purpose, List.of()));
  }

  @Override
  public synchronized ProtectionKey rotate(KeyPurpose purpose) {
    byte[] bytes = new byte[ProtectionKey.LENGTH];
    random.nextBytes(bytes);
    ProtectionKey key = new ProtectionKey(lastIds.merge(purpose, 1, Integer::sum), bytes);
    keys.computeIfAbsent(purpose, one -> new ArrayList<>()).add(0, key);
    return key;
  }

  @Override
  public synchronized void retire(KeyPurpose purpose, int id) {
    boolean gone =
        newest(purpose).id() != id
            && keys.getOrDefault(purpose, List.of()).removeIf(key -> key.id() == id);
    if (!gone) {
      throw new IllegalArgumentException("a key to be retired must be in use and not the newest");
    }
  }
}
