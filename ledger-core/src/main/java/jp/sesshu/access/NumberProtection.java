package jp.sesshu.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.sesshu.identity.Disclosure;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.LinkageCode;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * Takes protected numbers (個人番号, 符号) into storage and out of it without showing them to anyone:
 * what a storage sees is cipher text and digests, and what comes back is the number, which shows
 * itself only against a disclosure of the reader's own.
 *
 * <p>Distinguished from a {@link Disclosure}, which lets a person see digits: here they go from the
 * value to the cipher and the index and to nobody else, so no entry in the trail is due (番号法12条
 * 安全管理措置). Safe for use by many threads if cipher and index are.
 *
 * @param cipher encrypts single fields
 * @param index finds them
 */
public record NumberProtection(FieldCipher cipher, BlindIndex index) {

  /** The digits go to the cipher and the index below, and nowhere else. */
  private static final Disclosure INTO_PROTECTION = kind -> {};

  /** The number, encrypted for its place. */
  public byte[] encrypt(IndividualNumber number, FieldContext place) {
    return withBytes(number.reveal(INTO_PROTECTION), bytes -> cipher.encrypt(bytes, place));
  }

  /** The code, encrypted for its place. */
  public byte[] encrypt(LinkageCode code, FieldContext place) {
    return withBytes(code.reveal(INTO_PROTECTION), bytes -> cipher.encrypt(bytes, place));
  }

  /**
   * The number that was encrypted for that place.
   *
   * @throws ProtectionException if the cipher text was altered or belongs elsewhere
   */
  public IndividualNumber individualNumber(byte[] cipherText, FieldContext place) {
    return IndividualNumber.of(decrypt(cipherText, place));
  }

  /**
   * The code that was encrypted for that place.
   *
   * @throws ProtectionException if the cipher text was altered or belongs elsewhere
   */
  public LinkageCode linkageCode(byte[] cipherText, FieldContext place) {
    return LinkageCode.of(decrypt(cipherText, place));
  }

  /** Whether a cipher text is under the newest key. */
  public boolean isCurrent(byte[] cipherText) {
    return cipher.isCurrent(cipherText);
  }

  /** The digest to store beside the number, under the newest key. */
  public byte[] digest(IndividualNumber number, MunicipalityCode municipality, String column) {
    return withBytes(
        number.reveal(INTO_PROTECTION), bytes -> index.digest(municipality, column, bytes));
  }

  /** The digests under which the number may be stored, the newest key's first. */
  public List<byte[]> candidates(
      IndividualNumber number, MunicipalityCode municipality, String column) {
    return withBytes(
        number.reveal(INTO_PROTECTION), bytes -> index.candidates(municipality, column, bytes));
  }

  private String decrypt(byte[] cipherText, FieldContext place) {
    byte[] plain = cipher.decrypt(cipherText, place);
    try {
      return new String(plain, StandardCharsets.US_ASCII);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static <T> T withBytes(String digits, Function<byte[], T> use) {
    byte[] bytes = digits.getBytes(StandardCharsets.US_ASCII);
    try {
      return use.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
