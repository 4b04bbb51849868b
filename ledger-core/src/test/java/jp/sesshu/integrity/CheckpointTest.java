package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import jp.sesshu.municipality.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final LogName LEDGER =
      new LogName(new MunicipalityCode("401005"), LogName.Kind.LEDGER);

  private KeyPair keys;
  private VerifierKey verifier;

  @BeforeEach
  void newKeys() throws Exception {
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    verifier = VerifierKey.of("kitakyushu-signer", keys.getPublic());
  }

  @Test
  void a_signed_checkpoint_survives_being_written_and_read() throws Exception {
    SignedCheckpoint signed = sign(checkpoint(3));
    SignedCheckpoint read = SignedCheckpoint.parse(signed.note());
    assertThat(read).isEqualTo(signed);
    assertThat(verifier.verifies(read)).isTrue();
    assertThat(signed.note()).startsWith("sesshu/401005/ledger\n3\n").contains("\n\n\u2014 kita");
  }

  @Test
  void a_checkpoint_with_another_size_than_was_signed_is_refused() throws Exception {
    String forged = sign(checkpoint(3)).note().replace("\n3\n", "\n4\n");
    assertThat(verifier.verifies(SignedCheckpoint.parse(forged))).isFalse();
  }

  @Test
  void another_key_of_the_same_name_does_not_verify() throws Exception {
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    VerifierKey other = VerifierKey.of("kitakyushu-signer", others.getPublic());
    assertThat(other.verifies(sign(checkpoint(3)))).isFalse();
  }

  @Test
  void a_verifier_key_survives_being_written_and_read() throws Exception {
    VerifierKey read = VerifierKey.parse(verifier.text());
    assertThat(read.text()).isEqualTo(verifier.text());
    assertThat(read.verifies(sign(checkpoint(5)))).isTrue();
  }

  @Test
  void a_verifier_key_whose_hash_does_not_fit_is_refused() {
    String text = verifier.text();
    int plus = text.indexOf('+');
    String wrong = text.substring(0, plus + 1) + "00000000" + text.substring(plus + 9);
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(wrong));
  }

  @Test
  void a_checkpoint_of_another_form_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("a\n-1\nAAAA\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("a\n01\nAAAA\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> SignedCheckpoint.parse("a\n1\nAA\n"));
  }

  private static Checkpoint checkpoint(int size) {
    GrowingTree tree = new GrowingTree();
    for (int i = 0; i < size; i++) {
      tree.add(new byte[] {(byte) i});
    }
    return new Checkpoint(LEDGER.origin(), tree.head());
  }

  private SignedCheckpoint sign(Checkpoint checkpoint) throws Exception {
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(keys.getPrivate());
    ed25519.update(checkpoint.bytes());
    return new SignedCheckpoint(
        checkpoint, verifier.name(), verifier.id(), new SignedCheckpoint.Signature(ed25519.sign()));
  }
}
