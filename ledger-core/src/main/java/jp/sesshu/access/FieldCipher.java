package jp.sesshu.access;

import jp.sesshu.Port;

/**
 * Encrypts single fields, such as personal numbers, so that the database holds no plain text
 * (port).
 *
 * <ul>
 *   <li><b>FC1</b> {@link #decrypt} of what {@link #encrypt} gave, under the same context, is the
 *       plain text.
 *   <li><b>FC2</b> a cipher text that was altered, or is read under another context, is refused
 *       with {@link ProtectionException}; nothing of it is answered.
 *   <li><b>FC3</b> encrypting the same text twice gives different cipher texts.
 *   <li><b>FC4</b> {@link #encrypt} uses the newest key, and {@link #isCurrent} says of a cipher
 *       text whether that was so; what an older key encrypted is decrypted all the same, so that a
 *       field is readable while keys rotate.
 * </ul>
 */
@Port
public interface FieldCipher {

  /** Encrypts a plain text for one place. */
  byte[] encrypt(byte[] plain, FieldContext context);

  /**
   * The plain text of a cipher text of that place.
   *
   * @throws ProtectionException if it was altered, or belongs elsewhere, or its key is gone
   */
  byte[] decrypt(byte[] cipherText, FieldContext context);

  /** Whether a cipher text names the newest key; it is not decrypted for that. */
  boolean isCurrent(byte[] cipherText);
}
