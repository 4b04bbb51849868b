package jp.sesshu.testkit.memory;

import java.util.random.RandomGenerator;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.KeyRing;
import jp.sesshu.testkit.contract.BlindIndexContract;
import jp.sesshu.testkit.contract.FieldCipherContract;
import jp.sesshu.testkit.contract.KeyRingContract;
import org.junit.jupiter.api.Nested;

class InMemoryProtectionTest {

  @Nested
  class Cipher extends FieldCipherContract {
    private final InMemoryFieldCipher cipher = new InMemoryFieldCipher();

    @Override
    protected FieldCipher cipher() {
      return cipher;
    }

    @Override
    protected void rotate() {
      cipher.rotate();
    }
  }

  @Nested
  class Index extends BlindIndexContract {
    private final InMemoryBlindIndex index = new InMemoryBlindIndex();

    @Override
    protected BlindIndex index() {
      return index;
    }

    @Override
    protected void rotate() {
      index.rotate();
    }
  }

  @Nested
  class Keys extends KeyRingContract {
    @Override
    protected KeyRing ring() {
      return new InMemoryKeyRing(RandomGenerator.getDefault());
    }

    @Override
    protected KeyRing reopened(KeyRing ring) {
      return ring;
    }
  }
}
