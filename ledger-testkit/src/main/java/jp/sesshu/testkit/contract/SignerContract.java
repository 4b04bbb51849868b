package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.Proofs;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.TreeHash;
import jp.sesshu.integrity.TreeHasher;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.testkit.integrity.InMemorySigner;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Signer}: extend it, say how the signer is opened and opened again, and
 * every rule of the port is tested against it.
 */
public abstract class SignerContract {
  private static final MunicipalityCode CITY = new MunicipalityCode("401005");
  private static final String LEDGER = "sesshu/401005/ledger";

  /** The signer as its process has it open. */
  protected abstract Signer signer();

  /** The same signer after its process was ended and begun again. */
  protected abstract Signer reopened();

  @Test
  void sg1_what_adds_to_the_last_checkpoint_is_signed_and_what_rewrites_it_is_not() {
    Log log = new Log("a", "b", "c");
    signer().sign(log.at(2), List.of());
    signer().sign(log.at(3), log.growth(2, 3));
    Log fork = new Log("a", "X", "c", "d");
    refused("SG1: a fork", fork.at(4), fork.growth(3, 4));
    refused("SG1: an old copy", log.at(2), List.of());
    refused("SG1: growth without a proof", new Log("a", "b", "c", "d").at(4), List.of());
  }

  @Test
  void sg2_what_was_signed_is_remembered_when_the_signer_is_opened_again() {
    Log log = new Log("a", "b");
    signer().sign(log.at(2), List.of());
    assertThat(reopened().last(LEDGER))
        .as("SG2: remembered durably before the signature is given")
        .contains(log.at(2).head());
  }

  @Test
  void sg3_the_last_checkpoint_is_signed_again_when_asked() {
    Log log = new Log("a", "b");
    signer().sign(log.at(2), List.of());
    assertThat(signer().verifierKey().verifies(signer().sign(log.at(2), List.of())))
        .as("SG3: a crash may have lost the first signature")
        .isTrue();
  }

  @Test
  void sg4_every_signature_verifies_under_the_key_also_when_opened_again() {
    Log log = new Log("a", "b");
    var signed = signer().sign(log.at(1), List.of());
    assertThat(signer().verifierKey().verifies(signed)).as("SG4: under its key").isTrue();
    assertThat(reopened().verifierKey().verifies(signed)).as("SG4: the same key").isTrue();
  }

  @Test
  void sg5_a_statement_is_signed_and_no_checkpoint_comes_of_it() {
    Statement statement = new Statement(CITY, Statement.Kind.ERASURE, List.of("rule A", "at now"));
    SignedNote signed = signer().attest(statement);
    assertThat(Statement.parse(signed.text())).as("SG5: what was asked").isEqualTo(statement);
    assertThat(signer().verifierKey().verifies(signed)).as("SG5: under its key").isTrue();
    assertThat(signer().last(LEDGER)).as("SG5: no checkpoint").isEmpty();
  }

  @Test
  void sg6_it_goes_back_openly_and_signs_on_from_there() {
    Log log = new Log("a", "b", "c");
    SignedCheckpoint early = signer().sign(log.at(2), List.of());
    signer().sign(log.at(3), log.growth(2, 3));
    SignedNote said = signer().goBack(LEDGER, Optional.of(early), "the disk failed");
    assertThat(signer().verifierKey().verifies(said)).as("SG6: a signed statement").isTrue();
    assertThat(said.text())
        .as("SG6: that names what is lost, what is gone back to, and why")
        .contains("lost 3 ", "back 2 ", "why the disk failed");
    assertThat(reopened().restorations()).as("SG6: kept durably").containsExactly(said);
    assertThat(reopened().last(LEDGER)).as("SG6: the earlier one").contains(log.at(2).head());
    Log other = new Log("a", "b", "X");
    assertThat(signer().sign(other.at(3), other.growth(2, 3)).checkpoint().head().size())
        .as("SG6: goes on from there")
        .isEqualTo(3);
  }

  @Test
  void sg6_it_goes_back_to_nothing_else_than_its_own_earlier_checkpoints() {
    Log log = new Log("a", "b", "c");
    signer().sign(log.at(2), List.of());
    SignedCheckpoint strange = new InMemorySigner().sign(log.at(1), List.of());
    assertThat(catchThrowable(() -> signer().goBack(LEDGER, Optional.of(strange), "why")))
        .as("SG6: to a checkpoint that another key signed")
        .isInstanceOf(RewrittenLogException.class);
    SignedCheckpoint own = signer().sign(log.at(3), log.growth(2, 3));
    signer().goBack(LEDGER, Optional.empty(), "why");
    assertThat(catchThrowable(() -> signer().goBack(LEDGER, Optional.of(own), "why")))
        .as("SG6: forward")
        .isInstanceOf(RewrittenLogException.class);
  }

  private void refused(String what, Checkpoint checkpoint, List<TreeHash> proof) {
    assertThat(catchThrowable(() -> signer().sign(checkpoint, proof)))
        .as(what)
        .isInstanceOf(RewrittenLogException.class);
  }

  private static final class Log {
    private final List<TreeHash> leaves = new ArrayList<>();

    Log(String... entries) {
      TreeHasher hasher = new TreeHasher();
      for (String entry : entries) {
        leaves.add(hasher.leaf(entry.getBytes(StandardCharsets.UTF_8)));
      }
    }

    Checkpoint at(int size) {
      GrowingTree tree = new GrowingTree();
      leaves.subList(0, size).forEach(tree::add);
      return new Checkpoint(LEDGER, tree.head());
    }

    List<TreeHash> growth(int from, int to) {
      return new Proofs(index -> leaves.get((int) index)).consistency(from, to);
    }
  }
}
