package jp.sesshu.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryBlindIndex;
import jp.sesshu.testkit.memory.InMemoryFieldCipher;
import jp.sesshu.testkit.memory.InMemoryKeyRing;
import org.junit.jupiter.api.Test;

/** Adapters that are wrong in one way each, and what the contracts say of them. */
class WrongProtectionTest {
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

  /** Digests without a key to rotate, the same for every municipality. */
  private static final class Plain implements BlindIndex {
    @Override
    public byte[] digest(MunicipalityCode municipality, String column, byte[] value) {
      return HexFormat.of().formatHex(value).getBytes(UTF_8);
    }

    @Override
    public List<byte[]> candidates(MunicipalityCode municipality, String column, byte[] value) {
      return List.of(digest(municipality, column, value));
    }
  }

  /** Looks for the newest key's digest only. */
  private static final class Forgetful implements BlindIndex {
    private final InMemoryBlindIndex proper = new InMemoryBlindIndex();

    @Override
    public byte[] digest(MunicipalityCode municipality, String column, byte[] value) {
      return proper.digest(municipality, column, value);
    }

    @Override
    public List<byte[]> candidates(MunicipalityCode municipality, String column, byte[] value) {
      return List.of(digest(municipality, column, value));
    }
  }

  private static BlindIndexContract contractOf(BlindIndex index, Runnable rotation) {
    return new BlindIndexContract() {
      @Override
      protected BlindIndex index() {
        return index;
      }

      @Override
      protected void rotate() {
        rotation.run();
      }
    };
  }

  @Test
  void an_index_that_is_the_same_in_every_municipality_is_found() {
    BlindIndexContract contract = contractOf(new Plain(), () -> {});
    assertThatThrownBy(
            contract::bi3_the_same_value_of_two_municipalities_or_columns_has_two_digests)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BI3: two municipalities");
    assertThatThrownBy(contract::bi2_what_was_stored_under_an_older_key_is_among_the_candidates)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BI2: digest uses the newest key");
  }

  @Test
  void an_index_that_forgets_older_keys_is_found() {
    Forgetful index = new Forgetful();
    BlindIndexContract contract = contractOf(index, index.proper::rotate);
    assertThatThrownBy(contract::bi2_what_was_stored_under_an_older_key_is_among_the_candidates)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BI2: the older key's digest");
  }

  /** Drops the older keys with each rotation, and shares one ring between the purposes. */
  private static final class Careless implements KeyRing {
    private final KeyRing proper = new InMemoryKeyRing(RandomGenerator.getDefault());

    @Override
    public ProtectionKey newest(KeyPurpose purpose) {
      return proper.newest(KeyPurpose.BLIND_INDEX);
    }

    @Override
    public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
      return inUse(purpose).stream().filter(key -> key.id() == id).findFirst();
    }

    @Override
    public List<ProtectionKey> inUse(KeyPurpose purpose) {
      return List.of(newest(purpose));
    }

    @Override
    public ProtectionKey rotate(KeyPurpose purpose) {
      return proper.rotate(KeyPurpose.BLIND_INDEX);
    }

    @Override
    public void retire(KeyPurpose purpose, int id) {
      proper.retire(KeyPurpose.BLIND_INDEX, id);
    }
  }

  @Test
  void a_ring_that_drops_older_keys_and_shares_them_is_found() {
    KeyRingContract contract =
        new KeyRingContract() {
          @Override
          protected KeyRing ring() {
            return new Careless();
          }

          @Override
          protected KeyRing reopened(KeyRing ring) {
            return ring;
          }
        };
    assertThatThrownBy(contract::kr2_an_older_key_stays_findable_until_it_is_retired)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR2: find");
    assertThatThrownBy(contract::kr4_two_purposes_share_no_bytes_and_rotate_apart)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR4: bytes");
  }

  /** Asks the ring once and keeps the answer. */
  private static final class Remembering implements KeyRing {
    private final KeyRing proper;
    private final Map<KeyPurpose, List<ProtectionKey>> kept = new EnumMap<>(KeyPurpose.class);

    private Remembering(KeyRing proper) {
      this.proper = proper;
    }

    @Override
    public ProtectionKey newest(KeyPurpose purpose) {
      return inUse(purpose).get(0);
    }

    @Override
    public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
      return proper.find(purpose, id);
    }

    @Override
    public List<ProtectionKey> inUse(KeyPurpose purpose) {
      return kept.computeIfAbsent(purpose, proper::inUse);
    }

    @Override
    public ProtectionKey rotate(KeyPurpose purpose) {
      ProtectionKey made = proper.rotate(purpose);
      kept.put(purpose, proper.inUse(purpose));
      return made;
    }

    @Override
    public void retire(KeyPurpose purpose, int id) {
      proper.retire(purpose, id);
      kept.put(purpose, proper.inUse(purpose));
    }
  }

  @Test
  void a_ring_that_keeps_what_it_once_read_is_found() {
    KeyRingContract contract =
        new KeyRingContract() {
          private final KeyRing one = new InMemoryKeyRing(RandomGenerator.getDefault());

          @Override
          protected KeyRing ring() {
            return new Remembering(one);
          }

          @Override
          protected KeyRing reopened(KeyRing ring) {
            return new Remembering(one);
          }
        };
    assertThatThrownBy(contract::kr7_what_one_holder_has_made_is_the_newest_for_another_at_once)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("KR7: from the next question on");
  }
}
