package jp.sesshu.protection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.FieldCipher;
import jp.sesshu.access.FieldContext;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.LinkageCode;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.contract.BlindIndexContract;
import jp.sesshu.testkit.contract.FieldCipherContract;
import jp.sesshu.testkit.contract.KeyRingContract;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldProtectionTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FieldContext PLACE =
      new FieldContext(new MunicipalityCode("401005"), "number", "17/0");

  @TempDir Path folder;

  private KeyRing ring() {
    return FileKeyRing.open(folder.resolve("keys"), PLACE.municipality(), RANDOM);
  }

  @Nested
  class Cipher extends FieldCipherContract {
    @Override
    protected FieldCipher cipher() {
      return new TinkFieldCipher(ring());
    }

    @Override
    protected void rotate() {
      ring().rotate(KeyPurpose.FIELD_ENCRYPTION);
    }
  }

  @Nested
  class Index extends BlindIndexContract {
    private KeyRing keys;

    @Override
    protected BlindIndex index() {
      if (keys == null) {
        keys = ring();
      }
      return new HmacBlindIndex(keys);
    }

    @Override
    protected void rotate() {
      keys.rotate(KeyPurpose.BLIND_INDEX);
    }
  }

  @Nested
  class Keys extends KeyRingContract {
    @Override
    protected KeyRing ring() {
      return FieldProtectionTest.this.ring();
    }

    @Override
    protected KeyRing reopened(KeyRing ring) {
      return FieldProtectionTest.this.ring();
    }
  }

  @Test
  void a_ring_is_refused_to_a_second_municipality_at_every_door() throws IOException {
    MunicipalityCode other = new MunicipalityCode("401307");
    FieldContext elsewhere = new FieldContext(other, "number", "17/0");
    KeyRing keys = ring();
    byte[] text = new TinkFieldCipher(keys).encrypt(new byte[3], PLACE);
    List<ThrowingCallable> doors =
        List.of(
            () -> FileKeyRing.open(folder.resolve("keys"), other, RANDOM),
            () -> new TinkFieldCipher(keys).encrypt(new byte[3], elsewhere),
            () -> new TinkFieldCipher(keys).decrypt(text, elsewhere),
            () -> new HmacBlindIndex(keys).digest(other, "number", new byte[3]),
            () -> new HmacBlindIndex(keys).candidates(other, "number", new byte[3]));
    assertThat(doors)
        .allSatisfy(
            door ->
                assertThatThrownBy(door)
                    .isInstanceOfSatisfying(
                        ProtectionException.class,
                        refused ->
                            assertThat(refused.reason())
                                .isEqualTo(ProtectionException.Reason.WRONG_MUNICIPALITY)));
    Files.copy(folder.resolve("keys"), folder.resolve("copy"));
    assertThatThrownBy(() -> FileKeyRing.open(folder.resolve("copy"), other, RANDOM))
        .as("a copy under another name is the same ring")
        .hasMessageContaining("WRONG_MUNICIPALITY");
  }

  @Test
  void a_ring_serves_the_wards_of_its_city() {
    MunicipalityCode ward = new MunicipalityCode("401013");
    assertThat(ward.body()).isEqualTo(PLACE.municipality());
    assertThat(FileKeyRing.open(folder.resolve("keys"), ward, RANDOM).municipality())
        .contains(PLACE.municipality());
    assertThat(ring().municipality()).contains(PLACE.municipality());
  }

  @Test
  void a_file_that_named_nobody_becomes_that_of_whoever_opens_it_first() throws IOException {
    Path file = folder.resolve("keys");
    ProtectionKey before = ring().newest(KeyPurpose.FIELD_ENCRYPTION);
    String named = Files.readString(file);
    String unnamed =
        named.replace("sesshu-keys-2", "sesshu-keys-1").replace(",\"municipality\":\"401005\"", "");
    assertThat(unnamed).doesNotContain("401005");
    Files.writeString(file, unnamed);
    assertThat(ring().newest(KeyPurpose.FIELD_ENCRYPTION)).isEqualTo(before);
    assertThat(Files.readString(file)).isEqualTo(named);
    Files.writeString(file, named.replace("401005", "9"));
    assertThatThrownBy(this::ring).hasMessageContaining("must name its municipality");
  }

  @Test
  void the_key_file_is_its_owners_only_and_refused_if_others_may_read_it() throws IOException {
    ring();
    Path file = folder.resolve("keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(this::ring)
        .isInstanceOf(ProtectionException.class)
        .hasMessageContaining("owner");
  }

  @Test
  void a_key_file_that_is_cut_or_has_an_id_twice_is_refused() throws IOException {
    ring();
    Path file = folder.resolve("keys");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 10));
    assertThatThrownBy(this::ring).isInstanceOf(ProtectionException.class);
    Files.writeString(file, text + text);
    assertThatThrownBy(this::ring).isInstanceOf(ProtectionException.class);
    Files.writeString(file, "");
    assertThatThrownBy(this::ring)
        .as("an empty file is damage, not a first use")
        .isInstanceOf(ProtectionException.class);
  }

  @Test
  void a_key_file_of_the_form_before_tink_is_told_so() throws IOException {
    ring();
    Files.writeString(folder.resolve("keys"), "field-encryption 1 " + "0a".repeat(32) + "\n");
    assertThatThrownBy(this::ring)
        .isInstanceOf(ProtectionException.class)
        .hasMessageContaining("no longer read");
  }

  @Test
  void keysets_in_each_others_place_and_keys_that_may_not_be_used_are_refused_without_a_quotation()
      throws IOException {
    ring();
    Path file = folder.resolve("keys");
    String text = Files.readString(file);
    List<String> wrong =
        List.of(
            text.replace("field-encryption", "x")
                .replace("blind-index", "field-encryption")
                .replace("\"x\"", "\"blind-index\""),
            text.replace("ENABLED", "DISABLED"),
            text.replace("\"format\"", "\"from\""),
            text.replaceFirst("\"value\":\"....", "\"value\":\"!!!!"),
            text.replace("\"primaryKeyId\":1", "\"primaryKeyId\":2"));
    for (String one : wrong) {
      Files.writeString(file, one);
      Throwable refusal = catchThrowable(this::ring);
      assertThat(refusal).as(one.replaceAll("[0-9]", "#")).isInstanceOf(ProtectionException.class);
      for (Throwable at = refusal; at != null; at = at.getCause()) {
        assertThat(at.toString()).doesNotContain("value");
      }
    }
  }

  @Test
  void the_key_file_is_tinks_and_so_are_cipher_texts_and_digests() throws Exception {
    KeyRing keys = ring();
    byte[] older = new TinkFieldCipher(keys).encrypt("x".getBytes(UTF_8), PLACE);
    keys.rotate(KeyPurpose.FIELD_ENCRYPTION);
    JsonObject file =
        JsonParser.parseString(Files.readString(folder.resolve("keys"))).getAsJsonObject();
    Aead tink =
        TinkJsonProtoKeysetFormat.parseKeyset(
                file.get("field-encryption").toString(),
                AeadConfig2026.get(),
                InsecureSecretKeyAccess.get())
            .getPrimitive(AeadConfig2026.get(), Aead.class);
    byte[] place = Framed.of("401005", "number", "17/0");
    assertThat(tink.decrypt(older, place)).isEqualTo("x".getBytes(UTF_8));
    assertThat(new TinkFieldCipher(keys).decrypt(tink.encrypt(new byte[3], place), PLACE))
        .isEqualTo(new byte[3]);
    PrfSet index =
        TinkJsonProtoKeysetFormat.parseKeyset(
                file.get("blind-index").toString(),
                PrfConfig2026.get(),
                InsecureSecretKeyAccess.get())
            .getPrimitive(PrfConfig2026.get(), PrfSet.class);
    byte[] message =
        (new String(Framed.of("401005", "number"), ISO_8859_1) + "7").getBytes(ISO_8859_1);
    assertThat(new HmacBlindIndex(keys).digest(PLACE.municipality(), "number", new byte[] {'7'}))
        .isEqualTo(index.computePrimary(message, 32));
  }

  @Test
  void no_text_of_anything_here_shows_a_key() {
    KeyRing keys = ring();
    FieldCipher cipher = new TinkFieldCipher(keys);
    cipher.encrypt(new byte[1], PLACE);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      byte[] bytes = keys.newest(purpose).use(byte[]::clone);
      List<String> shown =
          List.of(
              Base64.getEncoder().encodeToString(bytes),
              HexFormat.of().formatHex(bytes),
              Arrays.toString(bytes));
      for (Object thing : List.of(keys, cipher, keys.newest(purpose), keys.inUse(purpose))) {
        assertThat(shown).noneMatch(thing.toString()::contains);
      }
    }
  }

  @Test
  void a_key_that_another_process_made_is_found_by_the_cipher_text_that_needs_it() {
    KeyRing here = ring();
    KeyRing there = ring();
    there.rotate(KeyPurpose.FIELD_ENCRYPTION);
    byte[] text = new TinkFieldCipher(there).encrypt("x".getBytes(UTF_8), PLACE);
    assertThat(new TinkFieldCipher(here).decrypt(text, PLACE)).isEqualTo("x".getBytes(UTF_8));
  }

  @Test
  void what_an_older_key_encrypted_is_read_until_the_key_is_retired() {
    KeyRing keys = ring();
    FieldCipher cipher = new TinkFieldCipher(keys);
    int older = keys.newest(KeyPurpose.FIELD_ENCRYPTION).id();
    byte[] text = cipher.encrypt("x".getBytes(UTF_8), PLACE);
    keys.rotate(KeyPurpose.FIELD_ENCRYPTION);
    assertThat(cipher.decrypt(text, PLACE)).isEqualTo("x".getBytes(UTF_8));
    keys.retire(KeyPurpose.FIELD_ENCRYPTION, older);
    assertThatThrownBy(() -> cipher.decrypt(text, PLACE))
        .isInstanceOf(ProtectionException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void a_thousand_cipher_texts_have_a_thousand_initial_values() {
    FieldCipher cipher = new TinkFieldCipher(ring());
    Set<String> values = new HashSet<>();
    for (int time = 0; time < 1_000; time++) {
      byte[] text = cipher.encrypt(new byte[0], PLACE);
      values.add(java.util.HexFormat.of().formatHex(text, 5, 17));
    }
    assertThat(values).hasSize(1_000);
  }

  @Test
  void numbers_go_in_and_come_out_and_show_themselves_to_nobody() {
    KeyRing keys = ring();
    NumberProtection protection =
        new NumberProtection(new TinkFieldCipher(keys), new HmacBlindIndex(keys));
    IndividualNumber number = IndividualNumber.of("123456789018");
    LinkageCode code = LinkageCode.of("CODE-1");
    assertThat(protection.individualNumber(protection.encrypt(number, PLACE), PLACE))
        .isEqualTo(number);
    assertThat(protection.linkageCode(protection.encrypt(code, PLACE), PLACE)).isEqualTo(code);
    assertThat(protection.candidates(number, PLACE.municipality(), "number"))
        .containsExactly(protection.digest(number, PLACE.municipality(), "number"));
    assertThat(keys.newest(KeyPurpose.BLIND_INDEX).toString()).contains("withheld");
  }
}
