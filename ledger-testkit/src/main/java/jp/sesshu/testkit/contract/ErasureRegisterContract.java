package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Statement;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.retention.ErasureRegister;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ErasureRegister}: extend it, answer the two questions, and every rule of
 * the port is tested against it.
 */
public abstract class ErasureRegisterContract {
  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");

  private final InMemorySigner signer = new InMemorySigner();

  /** The register as its process has it open; empty when a test begins. */
  protected abstract ErasureRegister register();

  /** The same register after its process was ended and begun again. */
  protected abstract ErasureRegister reopened();

  @Test
  void rg1_what_is_kept_is_there_when_the_register_is_opened_again() {
    List<SignedNote> two =
        List.of(tombstone(KITAKYUSHU, "article 令第6条の2"), tombstone(KITAKYUSHU, "b"));
    register().keepAll(two);
    assertThat(reopened().tombstones(KITAKYUSHU))
        .as("RG1: durable before it returns, RG2: to the last letter")
        .isEqualTo(two);
  }

  @Test
  void rg2_each_is_answered_once_in_the_order_in_which_it_was_first_kept() {
    SignedNote a = tombstone(KITAKYUSHU, "a");
    SignedNote b = tombstone(KITAKYUSHU, "b");
    SignedNote c = tombstone(KITAKYUSHU, "c");
    register().keepAll(List.of(b));
    register().keepAll(List.of());
    register().keepAll(List.of(a, b, a));
    register().keepAll(List.of(c, a));
    assertThat(register().tombstones(KITAKYUSHU))
        .as("RG2: once, in their order")
        .containsExactly(b, a, c);
  }

  @Test
  void rg3_nothing_of_another_municipality_is_answered() {
    SignedNote theirs = tombstone(FUKUOKA, "a");
    register().keepAll(List.of(theirs, tombstone(KITAKYUSHU, "a")));
    assertThat(register().tombstones(FUKUOKA)).as("RG3: theirs only").containsExactly(theirs);
  }

  private SignedNote tombstone(MunicipalityCode municipality, String line) {
    return signer.attest(new Statement(municipality, Statement.Kind.ERASURE, List.of(line)));
  }
}
