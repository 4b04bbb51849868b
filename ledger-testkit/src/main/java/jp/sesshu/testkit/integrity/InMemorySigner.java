package jp.sesshu.testkit.integrity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.ProofCheck;
import jp.sesshu.integrity.Restoration;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.SignedNote;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.Statement;
import jp.sesshu.integrity.TreeHash;
import jp.sesshu.integrity.TreeHead;
import jp.sesshu.integrity.VerifierKey;

/** A signer with a real key of its own that remembers in memory what it signed. Not thread-safe. */
public final class InMemorySigner implements Signer {
  private final KeyPair keys;
  private final Map<String, TreeHead> last = new HashMap<>();
  private final List<SignedNote> restorations = new ArrayList<>();

  /** A signer with a new key. */
  public InMemorySigner() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<TreeHead> last(String origin) {
    return Optional.ofNullable(last.get(origin));
  }

  @Override
  public SignedCheckpoint sign(Checkpoint next, List<TreeHash> fromLast) {
    TreeHead before = last.getOrDefault(next.origin(), new GrowingTree().head());
    if (!new ProofCheck().consistent(before, next.head(), fromLast)) {
      throw new RewrittenLogException(next.origin(), "it does not add to what was signed");
    }
    last.put(next.origin(), next.head());
    return signed(next);
  }

  /** Signs whatever it is asked to, as a thief of the key would. */
  public SignedCheckpoint signed(Checkpoint next) {
    return new SignedCheckpoint(
        next, verifierKey().name(), verifierKey().id(), signature(next.bytes()));
  }

  private SignedCheckpoint.Signature signature(byte[] text) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(text);
      return new SignedCheckpoint.Signature(ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SignedNote attest(Statement statement) {
    String text = statement.text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SignedNote(text, verifierKey().name(), verifierKey().id(), signature(bytes));
  }

  @Override
  public SignedNote goBack(String origin, Optional<SignedCheckpoint> to, String why) {
    TreeHead lost = last.getOrDefault(origin, new GrowingTree().head());
    TreeHead back = Restoration.target(verifierKey(), origin, to, lost);
    SignedNote said =
        attest(new Restoration(LogName.ofOrigin(origin), lost, back, why).statement());
    restorations.add(said);
    last.put(origin, back);
    return said;
  }

  @Override
  public List<SignedNote> restorations() {
    return List.copyOf(restorations);
  }

  @Override
  public VerifierKey verifierKey() {
    return VerifierKey.of("test-signer", keys.getPublic());
  }
}
