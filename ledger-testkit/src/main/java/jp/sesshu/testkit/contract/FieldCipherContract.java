package jp.sesshu.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link FieldCipher}: extend it, answer the two questions, and every rule of the
 * port is tested against your cipher.
 */
public abstract class FieldCipherContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final FieldContext PLACE = new FieldContext(KITAKYUSHU, "number", "17/0");
  private static final String DIGITS = "123456789018";

  /** A cipher that is ready for use; each call answers the same one within a test. */
  protected abstract FieldCipher cipher();

  /** Makes a new key the newest of {@link #cipher()}; the old one stays in use. */
  protected abstract void rotate();

  @Test
  void fc1_what_was_encrypted_is_decrypted_at_its_place() {
    assertThat(cipher().decrypt(encrypt(DIGITS), PLACE))
        .as("FC1")
        .isEqualTo(DIGITS.getBytes(UTF_8));
    assertThat(cipher().decrypt(encrypt(""), PLACE)).as("FC1: an empty text").isEmpty();
  }

  @Test
  void fc2_a_cipher_text_with_any_byte_altered_is_refused() {
    byte[] text = encrypt(DIGITS);
    for (int at = 0; at < text.length; at++) {
      byte[] altered = text.clone();
      altered[at] ^= 1;
      refused("FC2: byte " + at + " of " + text.length + " altered", altered, PLACE);
    }
  }

  @Test
  void fc2_a_cipher_text_that_is_cut_or_extended_is_refused() {
    byte[] text = encrypt(DIGITS);
    for (int length = 0; length < text.length; length++) {
      refused("FC2: cut to " + length + " bytes", Arrays.copyOf(text, length), PLACE);
    }
    refused("FC2: extended by a byte", Arrays.copyOf(text, text.length + 1), PLACE);
  }

  @Test
  void fc2_a_cipher_text_at_another_place_is_refused() {
    byte[] text = encrypt(DIGITS);
    refused("FC2: another municipality", text, new FieldContext(FUKUOKA, "number", "17/0"));
    refused("FC2: another column", text, new FieldContext(KITAKYUSHU, "code", "17/0"));
    refused("FC2: another record", text, new FieldContext(KITAKYUSHU, "number", "17/1"));
  }

  @Test
  void fc2_where_the_column_ends_and_the_record_begins_matters() {
    byte[] text = cipher().encrypt(DIGITS.getBytes(UTF_8), new FieldContext(KITAKYUSHU, "ab", "c"));
    refused("FC2: the same letters cut elsewhere", text, new FieldContext(KITAKYUSHU, "a", "bc"));
  }

  @Test
  void fc2_a_refusal_shows_nothing_of_the_text() {
    byte[] altered = encrypt(DIGITS);
    altered[altered.length - 1] ^= 1;
    Throwable thrown = catchThrowable(() -> cipher().decrypt(altered, PLACE));
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      assertThat(at.toString()).as("FC2: the message").doesNotContain(DIGITS);
    }
  }

  @Test
  void fc3_the_same_text_twice_gives_two_cipher_texts_that_do_not_show_it() {
    byte[] once = encrypt(DIGITS);
    byte[] twice = encrypt(DIGITS);
    assertThat(Arrays.equals(once, twice)).as("FC3: twice the same cipher text").isFalse();
    assertThat(new String(once, UTF_8)).as("FC3: the cipher text").doesNotContain(DIGITS);
  }

  @Test
  void fc4_what_an_older_key_encrypted_is_decrypted_and_known_as_such() {
    byte[] before = encrypt(DIGITS);
    assertThat(cipher().isCurrent(before)).as("FC4: under the newest key").isTrue();
    rotate();
    byte[] after = encrypt(DIGITS);
    assertThat(cipher().isCurrent(before)).as("FC4: under an older key").isFalse();
    assertThat(cipher().isCurrent(after)).as("FC4: encrypt uses the newest key").isTrue();
    for (byte[] text : new byte[][] {before, after}) {
      assertThat(cipher().decrypt(text, PLACE))
          .as("FC4: readable while keys rotate")
          .isEqualTo(DIGITS.getBytes(UTF_8));
    }
  }

  private byte[] encrypt(String text) {
    return cipher().encrypt(text.getBytes(UTF_8), PLACE);
  }

  private void refused(String rule, byte[] text, FieldContext place) {
    assertThat(catchThrowable(() -> cipher().decrypt(text, place)))
        .as(rule + " must be refused with ProtectionException")
        .isInstanceOf(ProtectionException.class);
  }
}
