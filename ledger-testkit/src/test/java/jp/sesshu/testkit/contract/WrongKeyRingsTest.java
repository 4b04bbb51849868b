package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.testkit.memory.InMemoryKeyRing;
import org.junit.jupiter.api.Test;

/** Key rings that are wrong in one way each, and what their contract says of them. */
class WrongKeyRingsTest {
  /** Drops the older keys with each rotation, and shares one ring between the purposes. */
  private static final class Careless implements KeyRing {
    private final KeyRing proper = new InMemoryKeyRing(RandomGenerator.getDefault());

    @Override
    public ProtectionKey newest(KeyPurpose purpose) {
      return proper.newest(KeyPurpose.BLIND_INDEX);
    }

    @Override
    public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
      return inUse(purpose).stream().filter(key -> key.id() == id).findFirst();
    }

    @Override
    public List<ProtectionKey> inUse(KeyPurpose purpose) {
      return List.of(newest(purpose));
    }

    @Override
    public ProtectionKey rotate(KeyPurpose purpose) {
      return proper.rotate(KeyPurpose.BLIND_INDEX);
    }

    @Override
    public void retire(KeyPurpose purpose, int id) {
      proper.retire(KeyPurpose.BLIND_INDEX, id);
    }
  }

  @Test
  void a_ring_that_drops_older_keys_and_shares_them_is_found() {
    KeyRingContract contract =
        new KeyRingContract() {
          @Override
          protected KeyRing ring() {
            return new Careless();
          }

          @Override
          protected KeyRing reopened(KeyRing ring) {
            return ring;
          }
        };
    assertThatThrownBy(contract::kr2_an_older_key_stays_findable_until_it_is_retired)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR2: find");
    assertThatThrownBy(contract::kr4_two_purposes_share_no_bytes_and_rotate_apart)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR4: bytes");
  }

  /** Asks the ring once and keeps the answer. */
  private static final class Remembering implements KeyRing {
    private final KeyRing proper;
    private final Map<KeyPurpose, List<ProtectionKey>> kept = new EnumMap<>(KeyPurpose.class);

    private Remembering(KeyRing proper) {
      this.proper = proper;
    }

    @Override
    public ProtectionKey newest(KeyPurpose purpose) {
      return inUse(purpose).get(0);
    }

    @Override
    public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
      return proper.find(purpose, id);
    }

    @Override
    public List<ProtectionKey> inUse(KeyPurpose purpose) {
      return kept.computeIfAbsent(purpose, proper::inUse);
    }

    @Override
    public ProtectionKey rotate(KeyPurpose purpose) {
      ProtectionKey made = proper.rotate(purpose);
      kept.put(purpose, proper.inUse(purpose));
      return made;
    }

    @Override
    public void retire(KeyPurpose purpose, int id) {
      proper.retire(purpose, id);
      kept.put(purpose, proper.inUse(purpose));
    }
  }

  @Test
  void a_ring_that_keeps_what_it_once_read_is_found() {
    KeyRingContract contract =
        new KeyRingContract() {
          private final KeyRing one = new InMemoryKeyRing(RandomGenerator.getDefault());

          @Override
          protected KeyRing ring() {
            return new Remembering(one);
          }

          @Override
          protected KeyRing reopened(KeyRing ring) {
            return new Remembering(one);
          }
        };
    assertThatThrownBy(contract::kr7_what_one_holder_has_made_is_the_newest_for_another_at_once)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR7: from the next question on");
  }
}
