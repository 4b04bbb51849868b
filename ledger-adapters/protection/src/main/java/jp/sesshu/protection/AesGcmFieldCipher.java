package jp.sesshu.protection;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;

/**
 * Encrypts fields with AES-256-GCM of the JDK.
 *
 * <p>A cipher text is one byte {@code 1} (this format), the id of the key in four bytes, a random
 * initial value of 12 bytes, and the encrypted text with its tag of 16. Format, key id and the
 * field's place (municipality, column, record, each with its length in front) are authenticated
 * with it. With random initial values a key must not encrypt more than 2<sup>32</sup> fields: a
 * municipality has far fewer. Safe for use by many threads.
 */
public final class AesGcmFieldCipher implements FieldCipher {
  private static final byte FORMAT = 1;
  private static final int HEADER = 1 + Integer.BYTES;
  private static final int INITIAL_VALUE = 12;
  private static final int TAG = 16;

  private final KeyRing keys;
  private final SecureRandom random;

  /** A cipher with the keys of a ring; the random source draws the initial values. */
  public AesGcmFieldCipher(KeyRing keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  @Override
  public byte[] encrypt(byte[] plain, FieldContext context) {
    ProtectionKey key = keys.newest(KeyPurpose.FIELD_ENCRYPTION);
    byte[] initialValue = new byte[INITIAL_VALUE];
    random.nextBytes(initialValue);
    byte[] header = ByteBuffer.allocate(HEADER).put(FORMAT).putInt(key.id()).array();
    byte[] encrypted =
        key.use(bytes -> run(Cipher.ENCRYPT_MODE, bytes, initialValue, header, context, plain));
    return ByteBuffer.allocate(HEADER + INITIAL_VALUE + encrypted.length)
        .put(header)
        .put(initialValue)
        .put(encrypted)
        .array();
  }

  @Override
  public byte[] decrypt(byte[] cipherText, FieldContext context) {
    if (cipherText.length < HEADER + INITIAL_VALUE + TAG || cipherText[0] != FORMAT) {
      throw new ProtectionException("the cipher text is not in a known format");
    }
    ByteBuffer parts = ByteBuffer.wrap(cipherText);
    byte[] header = take(parts, HEADER);
    int id = ByteBuffer.wrap(header).getInt(1);
    byte[] initialValue = take(parts, INITIAL_VALUE);
    byte[] encrypted = take(parts, parts.remaining());
    ProtectionKey key =
        keys.find(KeyPurpose.FIELD_ENCRYPTION, id)
            .orElseThrow(() -> new ProtectionException("the key of the cipher text is gone"));
    return key.use(
        bytes -> run(Cipher.DECRYPT_MODE, bytes, initialValue, header, context, encrypted));
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] taken = new byte[length];
    from.get(taken);
    return taken;
  }

  private static byte[] run(
      int mode, byte[] key, byte[] initialValue, byte[] header, FieldContext place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, initialValue));
      cipher.updateAAD(header);
      cipher.updateAAD(Framed.of(place.municipality().value(), place.column(), place.record()));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      // the provider's message is dropped: it may differ by what was found inside
      throw new ProtectionException(
          mode == Cipher.DECRYPT_MODE
              ? "the cipher text was altered or belongs elsewhere"
              : "the field could not be encrypted");
    }
  }
}
