package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryFieldCipher;
import org.junit.jupiter.api.Test;

/** Ciphers that are wrong in one way each, and what their contract says of them. */
class WrongCiphersTest {
  private static final FieldContext ANYWHERE =
      new FieldContext(new MunicipalityCode("401005"), "", "");

  /** Encrypts properly, and forgets what the place was. */
  private static final class Displaced implements FieldCipher {
    private final FieldCipher proper = new InMemoryFieldCipher();

    @Override
    public byte[] encrypt(byte[] plain, FieldContext context) {
      return proper.encrypt(plain, ANYWHERE);
    }

    @Override
    public byte[] decrypt(byte[] cipherText, FieldContext context) {
      return proper.decrypt(cipherText, ANYWHERE);
    }

    @Override
    public boolean isCurrent(byte[] cipherText) {
      return proper.isCurrent(cipherText);
    }
  }

  /** Joins column and record without a bound between them. */
  private static final class Unbounded implements FieldCipher {
    private final FieldCipher proper = new InMemoryFieldCipher();

    private static FieldContext joined(FieldContext place) {
      return new FieldContext(place.municipality(), place.column() + place.record(), "");
    }

    @Override
    public byte[] encrypt(byte[] plain, FieldContext context) {
      return proper.encrypt(plain, joined(context));
    }

    @Override
    public byte[] decrypt(byte[] cipherText, FieldContext context) {
      return proper.decrypt(cipherText, joined(context));
    }

    @Override
    public boolean isCurrent(byte[] cipherText) {
      return proper.isCurrent(cipherText);
    }
  }

  /** The same text always gives the same cipher text, and no byte of it is checked. */
  private static final class Unchanging implements FieldCipher {

    private static byte[] masked(byte[] text, FieldContext place) {
      byte[] masked = text.clone();
      for (int at = 0; at < masked.length; at++) {
        masked[at] ^= (byte) (place.hashCode() >> (at % 4 * 8) | 0x41);
      }
      return masked;
    }

    @Override
    public byte[] encrypt(byte[] plain, FieldContext context) {
      return masked(plain, context);
    }

    @Override
    public byte[] decrypt(byte[] cipherText, FieldContext context) {
      return masked(cipherText, context);
    }

    @Override
    public boolean isCurrent(byte[] cipherText) {
      return true;
    }
  }

  /** Puts the text it could not read into its message. */
  private static final class Talkative implements FieldCipher {
    private final FieldCipher proper = new InMemoryFieldCipher();

    @Override
    public byte[] encrypt(byte[] plain, FieldContext context) {
      return proper.encrypt(plain, context);
    }

    @Override
    public byte[] decrypt(byte[] cipherText, FieldContext context) {
      try {
        return proper.decrypt(cipherText, context);
      } catch (ProtectionException e) {
        throw new ProtectionException("could not read 123456789018");
      }
    }

    @Override
    public boolean isCurrent(byte[] cipherText) {
      return proper.isCurrent(cipherText);
    }
  }

  private static FieldCipherContract contractOf(FieldCipher cipher) {
    return new FieldCipherContract() {
      @Override
      protected FieldCipher cipher() {
        return cipher;
      }

      @Override
      protected void rotate() {}
    };
  }

  @Test
  void a_cipher_that_ignores_the_place_is_found() {
    assertThatThrownBy(contractOf(new Displaced())::fc2_a_cipher_text_at_another_place_is_refused)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FC2: another municipality");
  }

  @Test
  void a_cipher_that_joins_the_place_without_bounds_is_found() {
    FieldCipherContract contract = contractOf(new Unbounded());
    assertThatThrownBy(contract::fc2_where_the_column_ends_and_the_record_begins_matters)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cut elsewhere");
  }

  @Test
  void a_cipher_that_always_gives_the_same_text_is_found() {
    FieldCipherContract contract = contractOf(new Unchanging());
    assertThatThrownBy(contract::fc3_the_same_text_twice_gives_two_cipher_texts_that_do_not_show_it)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FC3: twice the same cipher text");
    assertThatThrownBy(contract::fc2_a_cipher_text_with_any_byte_altered_is_refused)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FC2: byte 0");
  }

  @Test
  void a_cipher_that_does_not_know_its_older_keys_is_found() {
    FieldCipherContract contract = contractOf(new Unchanging());
    assertThatThrownBy(contract::fc4_what_an_older_key_encrypted_is_decrypted_and_known_as_such)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FC4: under an older key");
  }

  @Test
  void a_cipher_that_shows_the_text_in_its_message_is_found() {
    assertThatThrownBy(contractOf(new Talkative())::fc2_a_refusal_shows_nothing_of_the_text)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("FC2: the message");
  }
}
