package jp.sesshu.integrity;

import java.util.List;
import java.util.Optional;

/**
 * Seals a log: commits to the entries since the last seal, has the new head signed, keeps the seal,
 * and anchors the checkpoint in the municipality's other log.
 *
 * <p>Runs off the hot path, in a transaction of its own; one sealer a log at a time. A crash
 * between the signature and the commit loses nothing: the next sealing proves itself against what
 * was signed.
 *
 * <p>Entries that only anchor the other log's checkpoint never make a sealing by themselves, or the
 * two logs would seal each other for ever.
 */
public final class Sealer {
  /** The most entries one checkpoint covers. */
  public static final int MOST_PER_SEAL = 1 << 16;

  private static final int CHUNK = 2_048;

  private final Signer signer;

  /** A sealer whose checkpoints this signer signs. */
  public Sealer(Signer signer) {
    this.signer = signer;
  }

  /**
   * Seals what has come since the last seal, at most {@link #MOST_PER_SEAL} entries.
   *
   * @return the new checkpoint; none if there was nothing to seal
   * @throws RewrittenLogException if the log no longer agrees with what was signed of it
   */
  public Optional<SignedCheckpoint> seal(LogName name, LogStore store) {
    LogName.Kind kind = name.kind();
    Optional<Seal> last = store.lastSeal(kind);
    long sealed = last.map(s -> s.head().size()).orElse(0L);
    refuseIfRolledBack(name, store.size(kind), sealed);
    if (store.countBeyondAnchors(kind, sealed) == 0) {
      return Optional.empty();
    }
    SealedTree tree = resume(name, last);
    List<byte[]> commitments = grow(tree, name, store, sealed);
    Checkpoint next = new Checkpoint(name.origin(), tree.head());
    SignedCheckpoint signed = signer.sign(next, proofFromLastSigned(name, tree));
    store.addSeal(kind, new Seal(signed, tree.frontier()), commitments);
    store.anchor(kind.other(), signed);
    return Optional.of(signed);
  }

  private static SealedTree resume(LogName name, Optional<Seal> last) {
    Frontier frontier = last.map(Seal::frontier).orElse(Frontier.EMPTY);
    if (last.isPresent() && !frontier.head().equals(last.get().head())) {
      throw new RewrittenLogException(name.origin(), "the last seal does not fit its frontier");
    }
    return new SealedTree(frontier);
  }

  private void refuseIfRolledBack(LogName name, long size, long sealed) {
    long signed = signed(name);
    if (size < signed || size < sealed) {
      throw new RewrittenLogException(
          name.origin(),
          "it has " + size + " entries, but " + Math.max(signed, sealed) + " were sealed");
    }
  }

  /** Reads some entries while those before are hashed. */
  private List<byte[]> grow(SealedTree tree, LogName name, LogStore store, long sealed) {
    LogName.Kind kind = name.kind();
    long end = sealed + Math.max(MOST_PER_SEAL, signed(name) - sealed);
    long next = sealed;
    try (Growth growth = new Growth(tree)) {
      while (next < end) {
        List<LogRecord> records = store.records(kind, next, (int) Math.min(CHUNK, end - next));
        if (records.isEmpty()) {
          break;
        }
        for (LogRecord record : records) {
          refuseGap(name, next++, record.index());
        }
        growth.add(records);
      }
      return growth.commitments();
    }
  }

  private static void refuseGap(LogName name, long expected, long found) {
    if (found != expected) {
      throw new RewrittenLogException(name.origin(), "entry " + expected + " is missing");
    }
  }

  private List<TreeHash> proofFromLastSigned(LogName name, SealedTree tree) {
    return tree.consistencyFrom(signed(name));
  }

  /**
   * How many entries the signer has signed for, which a crash may have left beyond the last seal.
   */
  private long signed(LogName name) {
    return signer.last(name.origin()).map(TreeHead::size).orElse(0L);
  }
}
