package jp.sesshu.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.memory.InMemoryBlindIndex;
import org.junit.jupiter.api.Test;

/** Blind indexes that are wrong in one way each, and what their contract says of them. */
class WrongBlindIndexesTest {
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
}
