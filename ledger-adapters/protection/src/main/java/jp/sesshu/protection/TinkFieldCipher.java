package jp.sesshu.protection;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.access.ProtectionKey;

/**
 * Encrypts fields with the authenticated encryption (AEAD) of Tink: AES-256-GCM.
 *
 * <p>A cipher text has Tink's own form: one byte {@code 1}, the id of the key in four bytes, a
 * random initial value of 12, and the encrypted text with its tag of 16. The associated data is the
 * field's place, municipality, column and record, each with its length in front; a cipher text read
 * at another place is refused. With random initial values a key must not encrypt more than
 * 2<sup>32</sup> fields: a municipality has far fewer. Safe for use by many threads.
 */
public final class TinkFieldCipher implements FieldCipher {
  private static final byte FORMAT = 1;
  private static final int PREFIX = 1 + Integer.BYTES;

  private final KeyRing keys;
  private final Map<Integer, Prepared> prepared = new ConcurrentHashMap<>();

  /** Tink's primitive for a key, which costs more to make than to use. */
  private record Prepared(ProtectionKey key, Aead aead) {
    @Override
    public String toString() {
      return "Prepared[" + key + "]";
    }
  }

  /** A cipher with the keys of a ring. */
  public TinkFieldCipher(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public byte[] encrypt(byte[] plain, FieldContext context) {
    keys.mustServe(context.municipality());
    Aead aead = aead(keys.newest(KeyPurpose.FIELD_ENCRYPTION));
    try {
      return aead.encrypt(plain, place(context));
    } catch (GeneralSecurityException e) {
      throw new ProtectionException("the field could not be encrypted");
    }
  }

  @Override
  public byte[] decrypt(byte[] cipherText, FieldContext context) {
    keys.mustServe(context.municipality());
    Aead aead =
        keys.find(KeyPurpose.FIELD_ENCRYPTION, keyId(cipherText))
            .map(this::aead)
            .orElseThrow(
                () ->
                    new ProtectionException(
                        Reason.UNDECIPHERABLE, "the key of the cipher text is gone"));
    try {
      return aead.decrypt(cipherText, place(context));
    } catch (GeneralSecurityException e) {
      // the provider's message is dropped: it may differ by what was found inside
      throw new ProtectionException(
          Reason.UNDECIPHERABLE, "the cipher text was altered or belongs elsewhere");
    }
  }

  @Override
  public boolean isCurrent(byte[] cipherText) {
    return keyId(cipherText) == keys.newest(KeyPurpose.FIELD_ENCRYPTION).id();
  }

  private static int keyId(byte[] cipherText) {
    if (cipherText.length <= PREFIX || cipherText[0] != FORMAT) {
      throw new ProtectionException(
          Reason.UNDECIPHERABLE, "the cipher text is not in a known format");
    }
    return ByteBuffer.wrap(cipherText).getInt(1);
  }

  private Aead aead(ProtectionKey key) {
    Prepared before = prepared.get(key.id());
    if (before != null && before.key().equals(key)) {
      return before.aead();
    }
    // the primitives of retired keys go with the first use of a newer one
    prepared.keySet().removeIf(id -> keys.find(KeyPurpose.FIELD_ENCRYPTION, id).isEmpty());
    Prepared now = new Prepared(key, make(key));
    prepared.put(key.id(), now);
    return now.aead();
  }

  private static Aead make(ProtectionKey key) {
    KeyPurpose purpose = KeyPurpose.FIELD_ENCRYPTION;
    try {
      return Keysets.handle(purpose, List.of(key))
          .getPrimitive(Keysets.configuration(purpose), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new ProtectionException("the key cannot be used");
    }
  }

  private static byte[] place(FieldContext context) {
    return Framed.of(context.municipality().value(), context.column(), context.record());
  }
}
