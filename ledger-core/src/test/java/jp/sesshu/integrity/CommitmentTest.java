package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private final Commitment commitment = new Commitment();

  /** Every length about the ends of blocks, one commitment after another by the same object. */
  @Test
  void a_commitment_is_the_hmac_of_the_platform() throws Exception {
    Random random = new Random(6962);
    Mac hmac = Mac.getInstance("HmacSHA256");
    for (int length = 0; length < 300; length++) {
      byte[] salt = new byte[Commitment.SALT_LENGTH];
      byte[] payload = new byte[length];
      random.nextBytes(salt);
      random.nextBytes(payload);
      hmac.init(new SecretKeySpec(salt, "HmacSHA256"));
      assertThat(commitment.of(salt, payload))
          .as("%s bytes", length)
          .isEqualTo(hmac.doFinal(payload));
    }
  }

  /** Computed with the hmac of the Python standard library. */
  @Test
  void a_commitment_is_the_hmac_of_another_library() {
    byte[] salt =
        HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    assertThat(HexFormat.of().formatHex(commitment.of(salt, "7\nentry\nkind=R")))
        .isEqualTo("211de0ff4819b07ba28689e07016e72c8eb8039d90850eb801f4e71f7995f6a0");
  }

  @Test
  void a_kept_entry_commits_to_its_place_and_its_content() {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    byte[] expected = commitment.of(salt, "7\nentry\ncontent=接種");
    LogRecord.Kept ofText = new LogRecord.Kept(7, salt, "entry\ncontent=接種");
    LogRecord.Kept ofUtf8 =
        LogRecord.Kept.ofUtf8(7, salt, StandardCharsets.UTF_8.encode("entry\ncontent=接種"));
    assertThat(ofText.commitment(commitment)).isEqualTo(expected);
    assertThat(ofUtf8).isEqualTo(ofText).hasSameHashCodeAs(ofText);
    assertThat(ofUtf8.commitment(commitment)).isEqualTo(expected);
    assertThat(ofUtf8.payload()).isEqualTo("entry\ncontent=接種");
    assertThat(new LogRecord.Kept(8, salt, "entry\ncontent=接種").commitment(commitment))
        .isNotEqualTo(expected);
  }

  @Test
  void a_salt_of_another_length_is_refused() {
    assertThatThrownBy(() -> commitment.of(new byte[31], "")).hasMessage("a salt must be 32 bytes");
  }
}
