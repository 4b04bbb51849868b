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
 *   <li><b>SG5</b> {@link #attest} signs a statement; it remembers nothing, and no checkpoint of a
 *       log comes of it.
 *   <li><b>SG6</b> {@link #goBack} takes an earlier checkpoint for the last one, but only one that
 *       bears this key's own signature, and never without a signed statement that names what is
 *       lost; the statement is kept durably, outside the database, before it is answered.
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

  /** Signs a statement about a municipality's logs: a tombstone, a restoration. */
  SignedNote attest(Statement statement);

  /**
   * Goes back to an earlier checkpoint after a disaster, openly: what was signed since is given up.
   *
   * @param origin of which log
   * @param to the last checkpoint that was saved; none if the log was saved before its first
   * @param why for the statement; one line, not personal
   * @return the signed statement, see {@link Restoration}
   * @throws RewrittenLogException if this key did not sign that checkpoint, or it is not an earlier
   *     one
   */
  SignedNote goBack(String origin, Optional<SignedCheckpoint> to, String why);

  /** The statements of every {@link #goBack}, oldest first. */
  List<SignedNote> restorations();

  /** The public key. */
  VerifierKey verifierKey();
}
