package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link KeyRing}: extend it, answer the two questions, and every rule of the port
 * is tested against your ring.
 */
public abstract class KeyRingContract {
  private static final KeyPurpose CIPHER = KeyPurpose.FIELD_ENCRYPTION;
  private static final KeyPurpose INDEX = KeyPurpose.BLIND_INDEX;
  private static final MunicipalityCode ONE = new MunicipalityCode("401005");
  private static final MunicipalityCode OTHER = new MunicipalityCode("401307");

  /** A new ring; called once in each test. */
  protected abstract KeyRing ring();

  /** The ring as it is after a restart; the same one if it does not outlive the process. */
  protected abstract KeyRing reopened(KeyRing ring);

  @Test
  void kr1_the_newest_key_stays_the_same_also_after_a_restart() {
    KeyRing ring = ring();
    ProtectionKey key = ring.newest(CIPHER);
    assertThat(ring.newest(CIPHER)).as("KR1: asked again").isEqualTo(key);
    assertThat(reopened(ring).newest(CIPHER)).as("KR1: after a restart").isEqualTo(key);
  }

  @Test
  void kr8_whose_ring_it_is_stays_the_same_also_after_a_restart() {
    KeyRing ring = ring();
    Optional<MunicipalityCode> whose = ring.municipality();
    ring.rotate(CIPHER);
    assertThat(ring.municipality()).as("KR8: after a rotation").isEqualTo(whose);
    assertThat(reopened(ring).municipality()).as("KR8: after a restart").isEqualTo(whose);
    whose.ifPresent(ring::mustServe);
    whose.ifPresent(
        its ->
            assertThatThrownBy(() -> ring.mustServe(its.equals(ONE) ? OTHER : ONE))
                .as("KR8: no other")
                .isInstanceOf(ProtectionException.class));
  }

  @Test
  void kr2_an_older_key_stays_findable_until_it_is_retired() {
    KeyRing ring = ring();
    ProtectionKey older = ring.newest(CIPHER);
    ring.rotate(CIPHER);
    assertThat(ring.find(CIPHER, older.id())).as("KR2: find").contains(older);
    assertThat(ring.inUse(CIPHER)).as("KR2: in use").contains(older);
    assertThat(reopened(ring).find(CIPHER, older.id())).as("KR2: restarted").contains(older);
  }

  @Test
  void kr3_a_new_key_is_the_newest_with_an_id_and_bytes_of_its_own() {
    KeyRing ring = ring();
    Set<Integer> ids = new HashSet<>(List.of(ring.newest(CIPHER).id()));
    Set<String> bytes = new HashSet<>(List.of(bytes(ring.newest(CIPHER))));
    for (int time = 0; time < 5; time++) {
      ProtectionKey made = ring.rotate(CIPHER);
      assertThat(ring.newest(CIPHER)).as("KR3: newest").isEqualTo(made);
      assertThat(reopened(ring).newest(CIPHER)).as("KR3: kept durably").isEqualTo(made);
      assertThat(ids.add(made.id())).as("KR3: an id was used twice").isTrue();
      assertThat(bytes.add(bytes(made))).as("KR3: the same bytes came twice").isTrue();
    }
  }

  @Test
  void kr3_the_id_of_a_retired_key_is_not_given_again() {
    KeyRing ring = ring();
    int first = ring.newest(CIPHER).id();
    int second = ring.rotate(CIPHER).id();
    int third = ring.rotate(CIPHER).id();
    ring.retire(CIPHER, first);
    ring.retire(CIPHER, second);
    KeyRing again = reopened(ring);
    assertThat(again.rotate(CIPHER).id())
        .as("KR3: ids of retired keys are never given again")
        .isNotIn(first, second, third);
  }

  @Test
  void kr4_two_purposes_share_no_bytes_and_rotate_apart() {
    KeyRing ring = ring();
    ProtectionKey index = ring.newest(INDEX);
    assertThat(bytes(ring.newest(CIPHER))).as("KR4: bytes").isNotEqualTo(bytes(index));
    ring.rotate(CIPHER);
    assertThat(ring.newest(INDEX)).as("KR4: the other purpose").isEqualTo(index);
    assertThat(ring.inUse(INDEX)).as("KR4: the other purpose").containsExactly(index);
  }

  @Test
  void kr5_the_newest_key_comes_first() {
    KeyRing ring = ring();
    ProtectionKey first = ring.newest(CIPHER);
    ProtectionKey second = ring.rotate(CIPHER);
    ProtectionKey third = ring.rotate(CIPHER);
    assertThat(ring.inUse(CIPHER)).as("KR5").containsExactly(third, second, first);
  }

  @Test
  void kr6_a_retired_key_is_gone() {
    KeyRing ring = ring();
    int old = ring.newest(CIPHER).id();
    ProtectionKey current = ring.rotate(CIPHER);
    ring.retire(CIPHER, old);
    assertThat(ring.find(CIPHER, old)).as("KR6: retired").isEmpty();
    assertThat(ring.inUse(CIPHER)).as("KR6: retired").containsExactly(current);
    assertThat(reopened(ring).find(CIPHER, old)).as("KR6: after a restart").isEmpty();
  }

  @Test
  void kr6_the_newest_key_and_one_that_is_unknown_cannot_be_retired() {
    KeyRing ring = ring();
    int newest = ring.newest(CIPHER).id();
    assertThat(catchThrowable(() -> ring.retire(CIPHER, newest)))
        .as("KR6: the newest")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> ring.retire(CIPHER, newest + 1)))
        .as("KR6: unknown")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ring.newest(CIPHER).id()).as("KR6: untouched").isEqualTo(newest);
  }

  @Test
  void kr7_what_one_holder_has_made_is_the_newest_for_another_at_once() {
    KeyRing here = ring();
    KeyRing there = reopened(here);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      there.newest(purpose);
      for (int time = 0; time < 3; time++) {
        ProtectionKey made = here.rotate(purpose);
        assertThat(there.newest(purpose))
            .as("KR7: from the next question on; look for a cache")
            .isEqualTo(made);
        assertThat(there.inUse(purpose)).as("KR7: in use").isEqualTo(here.inUse(purpose));
      }
    }
  }

  private static String bytes(ProtectionKey key) {
    return key.use(java.util.HexFormat.of()::formatHex);
  }
}
