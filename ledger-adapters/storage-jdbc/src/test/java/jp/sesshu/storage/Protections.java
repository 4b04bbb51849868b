package jp.sesshu.storage;

import java.security.SecureRandom;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.protection.TinkFieldCipher;
import jp.sesshu.testkit.memory.InMemoryKeyRing;

/** The protection that is shipped, with keys that end with the test. */
final class Protections {
  private Protections() {}

  static NumberProtection ofThisTest() {
    return under(new InMemoryKeyRing(new SecureRandom()));
  }

  static NumberProtection under(KeyRing keys) {
    return new NumberProtection(new TinkFieldCipher(keys), new HmacBlindIndex(keys));
  }
}
