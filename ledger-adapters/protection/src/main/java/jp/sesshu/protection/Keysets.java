package jp.sesshu.protection;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.SecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.access.ProtectionKey;

/**
 * Our keys as Tink's keysets: AES-256-GCM with the key id in front of each cipher text for fields,
 * HMAC-SHA-256 as a pseudo-random function for the blind index. The only place where key bytes pass
 * between the two.
 */
final class Keysets {
  /** Whoever looks for the places where key bytes come out finds this one. */
  private static final SecretKeyAccess ACCESS = InsecureSecretKeyAccess.get();

  private Keysets() {}

  /** A keyset of those keys, the first of which is the newest. */
  static KeysetHandle handle(KeyPurpose purpose, List<ProtectionKey> newestFirst)
      throws GeneralSecurityException {
    KeysetHandle.Builder keyset =
        KeysetHandle.newBuilder().setConfiguration(configuration(purpose));
    for (ProtectionKey key : newestFirst) {
      KeysetHandle.Builder.Entry entry =
          KeysetHandle.importKey(tinkKey(purpose, key)).withFixedId(key.id());
      keyset.addEntry(key.id() == newestFirst.get(0).id() ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  /** Tink's JSON form of those keys. */
  static String json(KeyPurpose purpose, List<ProtectionKey> newestFirst) {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          handle(purpose, newestFirst), configuration(purpose), ACCESS);
    } catch (GeneralSecurityException e) {
      throw new ProtectionException("the keyset for " + purpose.word() + " cannot be written");
    }
  }

  /**
   * The keys of a keyset in Tink's JSON form, the newest first.
   *
   * @throws ProtectionException if it is none, or not one of this purpose
   */
  static List<ProtectionKey> parse(KeyPurpose purpose, String json) {
    try {
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(json, configuration(purpose), ACCESS);
      List<ProtectionKey> keys = new ArrayList<>();
      for (int at = 0; at < keyset.size(); at++) {
        keys.add(ourKey(purpose, keyset.getAt(at)));
      }
      keys.sort(Comparator.comparingInt(ProtectionKey::id).reversed());
      require(keys.get(0).id() == keyset.getPrimary().getId(), purpose);
      require(keys.stream().map(ProtectionKey::id).distinct().count() == keys.size(), purpose);
      return List.copyOf(keys);
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
      // without the cause: a parser may quote what it read
      throw new ProtectionException(
          Reason.WRONG_FORM, "the keyset for " + purpose.word() + " is not in its form");
    }
  }

  private static void require(boolean holds, KeyPurpose purpose) {
    if (!holds) {
      throw new ProtectionException(
          Reason.WRONG_FORM,
          "the keyset for " + purpose.word() + " must have each id once, the highest as primary");
    }
  }

  static Configuration configuration(KeyPurpose purpose) {
    return switch (purpose) {
      case FIELD_ENCRYPTION -> AeadConfig2026.get();
      case BLIND_INDEX -> PrfConfig2026.get();
    };
  }

  @AccessesPartialKey
  private static Key tinkKey(KeyPurpose purpose, ProtectionKey key)
      throws GeneralSecurityException {
    SecretBytes bytes = key.use(lent -> SecretBytes.copyFrom(lent, ACCESS));
    return switch (purpose) {
      case FIELD_ENCRYPTION ->
          AesGcmKey.builder()
              .setParameters(fieldParameters())
              .setKeyBytes(bytes)
              .setIdRequirement(key.id())
              .build();
      case BLIND_INDEX ->
          HmacPrfKey.builder().setParameters(indexParameters()).setKeyBytes(bytes).build();
    };
  }

  private static ProtectionKey ourKey(KeyPurpose purpose, KeysetHandle.Entry entry)
      throws GeneralSecurityException {
    SecretBytes secret =
        switch (purpose) {
          case FIELD_ENCRYPTION -> bytes(entry.getKey(), AesGcmKey.class);
          case BLIND_INDEX -> bytes(entry.getKey(), HmacPrfKey.class);
        };
    if (entry.getStatus() != KeyStatus.ENABLED) {
      throw new GeneralSecurityException("a key that may not be used");
    }
    byte[] bytes = secret.toByteArray(ACCESS);
    try {
      return new ProtectionKey(entry.getId(), bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @AccessesPartialKey
  private static SecretBytes bytes(Key key, Class<? extends Key> kind)
      throws GeneralSecurityException {
    if (key instanceof AesGcmKey field
        && kind == AesGcmKey.class
        && field.getParameters().equals(fieldParameters())) {
      return field.getKeyBytes();
    }
    if (key instanceof HmacPrfKey index
        && kind == HmacPrfKey.class
        && index.getParameters().equals(indexParameters())) {
      return index.getKeyBytes();
    }
    throw new GeneralSecurityException("another kind of key");
  }

  private static AesGcmParameters fieldParameters() throws GeneralSecurityException {
    return AesGcmParameters.builder()
        .setKeySizeBytes(ProtectionKey.LENGTH)
        .setIvSizeBytes(12)
        .setTagSizeBytes(16)
        .setVariant(AesGcmParameters.Variant.TINK)
        .build();
  }

  private static HmacPrfParameters indexParameters() throws GeneralSecurityException {
    return HmacPrfParameters.builder()
        .setKeySizeBytes(ProtectionKey.LENGTH)
        .setHashType(HmacPrfParameters.HashType.SHA256)
        .build();
  }
}
