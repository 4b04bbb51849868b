package jp.sesshu.integrity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signer with a real key that remembers in memory. */
final class MemorySigner implements Signer {
  private final KeyPair keys;
  private final Map<String, TreeHead> last = new HashMap<>();

  MemorySigner() {
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

  SignedCheckpoint signed(Checkpoint next) {
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
