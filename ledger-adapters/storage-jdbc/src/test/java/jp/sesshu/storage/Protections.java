package jp.sesshu.storage;

import java.security.SecureRandom;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.protection.AesGcmFieldCipher;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.testkit.memory.InMemoryKeyRing;

/** The protection that is shipped, with keys that end with the test. */
final class Protections {
  private Protections() {}

  static NumberProtection ofThisTest() {
    SecureRandom random = new SecureRandom();
    KeyRing keys = new InMemoryKeyRing(random);
    return new NumberProtection(new AesGcmFieldCipher(keys, random), new HmacBlindIndex(keys));
  }
}
