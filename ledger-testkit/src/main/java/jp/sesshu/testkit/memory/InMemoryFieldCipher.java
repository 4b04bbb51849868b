package jp.sesshu.testkit.memory;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.ProtectionException;

/**
 * A cipher for tests that keeps the plain texts to itself and hands out numbers for them. What it
 * hid cannot be read after a restart; for a database on disk take the one of {@code protection}.
 */
public final class InMemoryFieldCipher implements FieldCipher {
  private final Map<ByteBuffer, Hidden> hidden = new HashMap<>();
  private long last;
  private int newest = 1;

  private record Hidden(int key, ByteBuffer plain, FieldContext place) {}

  @Override
  public synchronized byte[] encrypt(byte[] plain, FieldContext context) {
    byte[] token = ByteBuffer.allocate(Long.BYTES).putLong(++last).array();
    hidden.put(
        ByteBuffer.wrap(token.clone()),
        new Hidden(newest, ByteBuffer.wrap(plain.clone()), context));
    return token;
  }

  @Override
  public synchronized byte[] decrypt(byte[] cipherText, FieldContext context) {
    Hidden found = hidden.get(ByteBuffer.wrap(cipherText));
    if (found == null || !found.place().equals(context)) {
      throw new ProtectionException("the cipher text was altered or belongs elsewhere");
    }
    return found.plain().array().clone();
  }

  @Override
  public synchronized boolean isCurrent(byte[] cipherText) {
    Hidden found = hidden.get(ByteBuffer.wrap(cipherText));
    return found != null && found.key() == newest;
  }

  /** From now on texts are hidden under a new key. */
  public synchronized void rotate() {
    newest++;
  }
}
