package jp.sesshu.testkit.integrity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.integrity.Checkpoint;
import jp.sesshu.integrity.GrowingTree;
import jp.sesshu.integrity.ProofCheck;
import jp.sesshu.integrity.RewrittenLogException;
import jp.sesshu.integrity.SignedCheckpoint;
import jp.sesshu.integrity.Signer;
import jp.sesshu.integrity.TreeHash;
import jp.sesshu.integrity.TreeHead;
import jp.sesshu.integrity.VerifierKey;

/** A signer with a real key of its own that remembers in memory what it signed. Not thread-safe. */
public final class InMemorySigner implements Signer {
  private final KeyPair keys;
  private final Map<String, TreeHead> last = new HashMap<>();

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
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(keys.getPrivate());
      ed25519.update(next.bytes());
      return new SignedCheckpoint(
          next,
          verifierKey().name(),
          verifierKey().id(),
          new SignedCheckpoint.Signature(ed25519.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public VerifierKey verifierKey() {
    return VerifierKey.of("test-signer", keys.getPublic());
  }
}
