package jp.sesshu.protection;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * A blind index by HMAC-SHA-256 under keys of its own; municipality and column go into the digest
 * with their lengths in front. Safe for use by many threads.
 *
 * <p>Individual numbers are few enough (10<sup>11</sup>) to be tried one by one: whoever has the
 * key reads the numbers off the digests. Without it a digest says only whether two are equal.
 */
public final class HmacBlindIndex implements BlindIndex {
  private static final String ALGORITHM = "HmacSHA256";

  private final KeyRing keys;

  /** An index with the keys of a ring. */
  public HmacBlindIndex(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public byte[] digest(MunicipalityCode municipality, String column, byte[] value) {
    keys.mustServe(municipality);
    return digest(keys.newest(KeyPurpose.BLIND_INDEX), municipality, column, value);
  }

  @Override
  public List<byte[]> candidates(MunicipalityCode municipality, String column, byte[] value) {
    keys.mustServe(municipality);
    return keys.inUse(KeyPurpose.BLIND_INDEX).stream()
        .map(key -> digest(key, municipality, column, value))
        .toList();
  }

  private static byte[] digest(
      ProtectionKey key, MunicipalityCode municipality, String column, byte[] value) {
    return key.use(
        bytes -> {
          try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update(Framed.of(municipality.value(), column));
            return mac.doFinal(value);
          } catch (GeneralSecurityException e) {
            throw new ProtectionException(Reason.OTHER, "the digest could not be made", e);
          }
        });
  }
}
