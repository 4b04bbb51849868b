package jp.sesshu.integrity;

import java.util.List;
import java.util.Optional;
import jp.sesshu.Port;

/**
 * Signs checkpoints, and remembers in a durable place of its own what it signed last (port).
 *
 * <ul>
 *   <li><b>SG1</b> {@link #sign} signs a checkpoint only if the proof shows that it adds to the
 *       last one signed under that origin; otherwise it refuses with {@link RewrittenLogException}:
 *       an old backup was restored, or the log was forked.
 *   <li><b>SG2</b> what was signed is remembered durably before {@link #sign} returns, outside the
 *       database it is about.
 *   <li><b>SG3</b> a checkpoint equal to the last one is signed again.
 *   <li><b>SG4</b> every signature verifies under {@link #verifierKey}.
 * </ul>
 */
@Port
public interface Signer {

  /** The last head signed under an origin. */
  Optional<TreeHead> last(String origin);

  /**
   * Signs a checkpoint.
   *
   * @param next what is to be signed
   * @param fromLast the consistency proof from {@link #last}; empty for the first checkpoint
   * @throws RewrittenLogException if the checkpoint does not add to the last one
   */
  SignedCheckpoint sign(Checkpoint next, List<TreeHash> fromLast);

  /** The public key. */
  VerifierKey verifierKey();
}
