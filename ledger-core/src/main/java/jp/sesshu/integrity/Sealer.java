package jp.sesshu.integrity;

import java.util.ArrayList;
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
    return seal(name, store, ReadAhead.NOTHING);
  }

  /**
   * The same in a transaction of its own, before which most of the entries are read and hashed by
   * two threads that hold nothing: whoever writes waits for the rest only.
   *
   * @return the new checkpoint; none if there was nothing to seal
   * @throws RewrittenLogException if the log no longer agrees with what was signed of it
   * @throws IllegalStateException if the thread was interrupted meanwhile; then nothing is sealed
   */
  public Optional<SignedCheckpoint> seal(LogName name, LogTransactions logs) {
    return seal(name, logs, ReadAhead.of(name.kind(), logs, MOST_PER_SEAL));
  }

  /**
   * Seals until nothing is left to seal, each time in a transaction of its own; while one is kept,
   * the entries of the next are read.
   *
   * @return the new checkpoints
   * @throws RewrittenLogException if the log no longer agrees with what was signed of it; what was
   *     sealed before stays
   * @throws IllegalStateException if the thread was interrupted meanwhile; likewise
   */
  public List<SignedCheckpoint> sealAll(LogName name, LogTransactions logs) {
    List<SignedCheckpoint> sealed = new ArrayList<>();
    ReadAhead ahead = ReadAhead.of(name.kind(), logs, MOST_PER_SEAL);
    while (ahead.size() == MOST_PER_SEAL) {
      long until = ahead.until();
      try (Meanwhile<ReadAhead> next =
          Meanwhile.begin(() -> ReadAhead.from(until, name.kind(), logs, MOST_PER_SEAL))) {
        seal(name, logs, ahead).ifPresent(sealed::add);
        ahead = next.answer();
      }
    }
    Optional<SignedCheckpoint> rest = seal(name, logs, ahead);
    while (rest.isPresent()) {
      sealed.add(rest.get());
      rest = seal(name, logs);
    }
    return sealed;
  }

  private Optional<SignedCheckpoint> seal(LogName name, LogTransactions logs, ReadAhead ahead) {
    if (Thread.currentThread().isInterrupted()) {
      throw Meanwhile.interrupted();
    }
    return logs.inTransaction(store -> seal(name, store, ahead));
  }

  private Optional<SignedCheckpoint> seal(LogName name, LogStore store, ReadAhead ahead) {
    LogName.Kind kind = name.kind();
    Optional<Seal> last = store.lastSeal(kind);
    long sealed = last.map(s -> s.head().size()).orElse(0L);
    refuseAnothersLog(name, last);
    refuseIfRolledBack(name, store.size(kind), sealed);
    if (store.countBeyondAnchors(kind, sealed) == 0) {
      return Optional.empty();
    }
    SealedTree tree = resume(name, last);
    if (ahead.from() == sealed) {
      ahead.stretches().forEach(tree::add);
    }
    grow(tree, name, store, sealed);
    Checkpoint next = new Checkpoint(name.origin(), tree.head());
    SignedCheckpoint signed = signer.sign(next, proofFromLastSigned(name, tree));
    store.addSeal(kind, new Seal(signed, tree.frontier()), tree.commitments());
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

  /** A log under two keys would verify under neither any more. */
  private void refuseAnothersLog(LogName name, Optional<Seal> last) {
    if (last.isPresent() && !signer.verifierKey().verifies(last.get().checkpoint())) {
      throw new RewrittenLogException(name.origin(), "it was sealed with another key");
    }
  }

  private void refuseIfRolledBack(LogName name, long size, long sealed) {
    long signed = signed(name);
    if (size < signed || size < sealed) {
      throw new RewrittenLogException(
          name.origin(),
          "it has " + size + " entries, but " + Math.max(signed, sealed) + " were sealed");
    }
  }

  /** Adds what was not read ahead. */
  private void grow(SealedTree tree, LogName name, LogStore store, long sealed) {
    long most = sealed + Math.max(MOST_PER_SEAL, signed(name) - sealed);
    long end = Math.min(most, store.size(name.kind()));
    if (tree.size() < end) {
      new Stretches(store, name.kind()).forEach(tree.size(), end, tree::add);
    }
    if (tree.size() != end) {
      throw new RewrittenLogException(
          name.origin(), "entry " + Math.min(tree.size(), end) + " is missing");
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
