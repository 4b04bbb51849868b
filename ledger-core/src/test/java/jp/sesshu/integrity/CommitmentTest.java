package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private final Commitment commitment = new Commitment();

  /** Computed with the hmac of the Python standard library. */
  @Test
  void a_commitment_is_the_hmac_of_another_library() {
    byte[] salt =
        HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    assertThat(HexFormat.of().formatHex(commitment.of(salt, "7\nentry\nkind=R")))
        .isEqualTo("211de0ff4819b07ba28689e07016e72c8eb8039d90850eb801f4e71f7995f6a0");
  }

  /** Test cases 1 to 3 of RFC 4231, whose keys are shorter; HMAC fills a short key with zeros. */
  @Test
  void a_commitment_is_the_hmac_of_rfc_4231() {
    assertThat(ofRfc4231("0b".repeat(20), "Hi There".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    assertThat(
            ofRfc4231(
                "4a656665", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(ofRfc4231("aa".repeat(20), HexFormat.of().parseHex("dd".repeat(50))))
        .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  }

  private String ofRfc4231(String key, byte[] data) {
    byte[] salt = Arrays.copyOf(HexFormat.of().parseHex(key), Commitment.SALT_LENGTH);
    return HexFormat.of().formatHex(commitment.of(salt, data));
  }

  /**
   * One object, lengths around every block's end, twice each: nothing is left of the call before.
   */
  @Test
  void a_commitment_of_any_length_is_what_the_platforms_mac_says() throws Exception {
    Random random = new Random(2104);
    Mac mac = Mac.getInstance("HmacSHA256");
    for (int length = 0; length < 300; length++) {
      byte[] salt = new byte[Commitment.SALT_LENGTH];
      byte[] payload = new byte[length];
      random.nextBytes(salt);
      random.nextBytes(payload);
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      byte[] expected = mac.doFinal(payload);
      assertThat(commitment.of(salt, payload)).isEqualTo(expected);
      long place = random.nextLong() & Long.MAX_VALUE;
      mac.update((place + "\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(commitment.of(salt, place, payload)).isEqualTo(mac.doFinal(payload));
      assertThat(commitment.of(salt, payload)).isEqualTo(expected);
    }
  }

  @Test
  void a_kept_entry_commits_to_its_place_and_its_content() {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    byte[] expected = commitment.of(salt, "7\nentry\ncontent=接種");
    LogRecord.Kept ofText = new LogRecord.Kept(7, salt, "entry\ncontent=接種");
    LogRecord.Kept ofUtf8 =
        LogRecord.Kept.ofUtf8(7, salt, () -> "entry\ncontent=接種".getBytes(StandardCharsets.UTF_8));
    assertThat(ofText.commitment(commitment)).isEqualTo(expected);
    assertThat(ofUtf8).isEqualTo(ofText).hasSameHashCodeAs(ofText);
    assertThat(ofUtf8.commitment(commitment)).isEqualTo(expected);
    assertThat(ofUtf8.payload()).isEqualTo("entry\ncontent=接種");
    assertThat(new LogRecord.Kept(8, salt, "entry\ncontent=接種").commitment(commitment))
        .isNotEqualTo(expected);
  }

  @Test
  void a_place_of_any_length_is_committed_to_in_its_digits() {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    for (long index : new long[] {0, 9, 10, 1_234_567_890, Long.MAX_VALUE}) {
      assertThat(new LogRecord.Kept(index, salt, "content").commitment(commitment))
          .isEqualTo(new Commitment().of(salt, index + "\ncontent"));
    }
    assertThatThrownBy(() -> new LogRecord.Kept(-1, salt, "content").commitment(commitment))
        .hasMessage("a place in a log must not be negative");
  }

  @Test
  void a_salt_of_another_length_is_refused() {
    assertThatThrownBy(() -> commitment.of(new byte[31], "")).hasMessage("a salt must be 32 bytes");
  }
}
