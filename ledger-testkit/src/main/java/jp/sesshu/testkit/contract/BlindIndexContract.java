package jp.sesshu.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link BlindIndex}: extend it, answer the two questions, and every rule of the
 * port is tested against your index.
 */
public abstract class BlindIndexContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final String COLUMN = "number";
  private static final byte[] ONE = "123456789018".getBytes(UTF_8);

  /** An index that is ready for use; each call answers the same one within a test. */
  protected abstract BlindIndex index();

  /** Makes a new key the newest of {@link #index()}; the old one stays in use. */
  protected abstract void rotate();

  @Test
  void bi1_the_same_value_has_the_same_digest() {
    assertThat(index().digest(KITAKYUSHU, COLUMN, ONE))
        .as("BI1: the same value twice")
        .isEqualTo(index().digest(KITAKYUSHU, COLUMN, ONE.clone()));
  }

  @Test
  void bi1_other_values_have_other_digests() {
    Set<String> digests = new HashSet<>();
    for (int value = 0; value < 1_000; value++) {
      byte[] bytes = Integer.toString(value).getBytes(UTF_8);
      digests.add(HexFormat.of().formatHex(index().digest(KITAKYUSHU, COLUMN, bytes)));
    }
    assertThat(digests).as("BI1: two values with one digest").hasSize(1_000);
  }

  @Test
  void bi1_a_digest_is_not_the_value() {
    assertThat(new String(index().digest(KITAKYUSHU, COLUMN, ONE), UTF_8))
        .as("BI1: the digest shows the value")
        .doesNotContain("123456789018");
  }

  @Test
  void bi2_what_was_stored_under_an_older_key_is_among_the_candidates() {
    byte[] before = index().digest(KITAKYUSHU, COLUMN, ONE);
    rotate();
    byte[] after = index().digest(KITAKYUSHU, COLUMN, ONE);
    List<byte[]> candidates = index().candidates(KITAKYUSHU, COLUMN, ONE);
    assertThat(Arrays.equals(before, after)).as("BI2: digest uses the newest key").isFalse();
    assertThat(candidates.get(0)).as("BI2: the newest first").isEqualTo(after);
    assertThat(candidates.stream().anyMatch(one -> Arrays.equals(one, before)))
        .as("BI2: the older key's digest must be among the candidates")
        .isTrue();
  }

  @Test
  void bi2_before_any_rotation_the_only_candidate_is_the_digest() {
    assertThat(index().candidates(KITAKYUSHU, COLUMN, ONE))
        .as("BI2: one key, one candidate")
        .containsExactly(index().digest(KITAKYUSHU, COLUMN, ONE));
  }

  @Test
  void bi3_the_same_value_of_two_municipalities_or_columns_has_two_digests() {
    byte[] here = index().digest(KITAKYUSHU, COLUMN, ONE);
    byte[] column = index().digest(KITAKYUSHU, "code", ONE);
    assertThat(there()).as("BI3: two municipalities").isNotEqualTo(Optional.of(hex(here)));
    assertThat(Arrays.equals(here, column)).as("BI3: two columns").isFalse();
  }

  /** Another municipality's digest of the same value; none if the index refuses to serve it. */
  private Optional<String> there() {
    try {
      return Optional.of(hex(index().digest(FUKUOKA, COLUMN, ONE)));
    } catch (ProtectionException refused) {
      return Optional.empty();
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
