package jp.sesshu.integrity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.integrity.Verdict.Broken;
import jp.sesshu.integrity.Verdict.Fault;

/**
 * Audits one log from its entries, its checkpoints and the signer's public key alone.
 *
 * <p>Reads the entries once, in order, and keeps none: memory does not grow with the log. Not
 * thread-safe, and good for one audit.
 */
public final class LogAudit {
  private final VerifierKey key;
  private final LogName name;
  private final Iterator<SignedCheckpoint> seals;
  private final Set<String> otherNotes;
  private final Statements statements;
  private final GrowingTree tree = new GrowingTree();
  private final Commitment commitment = new Commitment();
  private long sealedSoFar;
  private long erased;
  private boolean formChecked;
  private Optional<SignedCheckpoint> nextSeal;
  private Optional<TreeHead> remembered = Optional.empty();

  /**
   * An audit.
   *
   * @param key the signer's public key
   * @param name which log
   * @param seals its checkpoints, smallest first
   * @param other the other log's checkpoints
   * @param statements the notes of the log's own statements, which must also stand among its
   *     entries
   */
  public LogAudit(
      VerifierKey key,
      LogName name,
      List<SignedCheckpoint> seals,
      List<SignedCheckpoint> other,
      List<String> statements) {
    this.key = key;
    this.name = name;
    this.seals = seals.iterator();
    this.statements = new Statements(key, name, statements);
    this.otherNotes = new HashSet<>(other.stream().map(SignedCheckpoint::note).toList());
    this.nextSeal = next();
  }

  private Optional<SignedCheckpoint> next() {
    formChecked = false;
    return seals.hasNext() ? Optional.of(seals.next()) : Optional.empty();
  }

  /**
   * Demands besides that the log holds what its signer remembers to have signed.
   *
   * @param head the last head signed
   */
  public void expect(TreeHead head) {
    remembered = Optional.of(head);
  }

  /**
   * Goes through the entries.
   *
   * @param entries every entry of the log in order, each with the commitment kept for it
   */
  public Verdict over(Iterator<Committed> entries) {
    Optional<Broken> fault = checkSealsDue();
    while (fault.isEmpty() && entries.hasNext()) {
      Committed entry = entries.next();
      fault = check(entry);
      if (fault.isEmpty()) {
        tree.add(leafOf(entry));
        fault = checkSealsDue().or(this::checkRemembered);
      }
    }
    if (fault.isPresent()) {
      return fault.get();
    }
    boolean lessThanSigned = remembered.filter(head -> head.size() > tree.size()).isPresent();
    if (nextSeal.isPresent() || lessThanSigned) {
      return new Broken(tree.size(), Fault.CUT_OFF);
    }
    if (!statements.allMet()) {
      return new Broken(tree.size(), Fault.STATEMENT);
    }
    return new Verdict.Intact(sealedSoFar, tree.size() - sealedSoFar, erased);
  }

  private Optional<Broken> check(Committed entry) {
    long index = tree.size();
    if (entry.entry().index() != index) {
      return broken(index, Fault.MISSING);
    }
    if (!hasSalt(entry.entry())) {
      return broken(index, Fault.ALTERED);
    }
    byte[] leaf = leafOf(entry);
    if (entry.kept().isPresent() && !Arrays.equals(entry.kept().get(), leaf)) {
      return broken(index, Fault.ALTERED);
    }
    if (nextSeal.isPresent() && entry.kept().isEmpty()) {
      return broken(index, Fault.MISSING);
    }
    return entry
        .entry()
        .fold(kept -> checkKept(index, kept, leaf), gone -> checkErased(index, leaf));
  }

  private static boolean hasSalt(LogRecord record) {
    return record.fold(kept -> kept.salt().length == Commitment.SALT_LENGTH, erased -> true);
  }

  private Optional<Broken> checkErased(long index, byte[] leaf) {
    erased++;
    return statements.destroyed(index, leaf) ? Optional.empty() : broken(index, Fault.ERASED);
  }

  private Optional<Broken> checkKept(long index, LogRecord.Kept kept, byte[] leaf) {
    if (statements.destroyed(index, leaf)) {
      return broken(index, Fault.RETURNED);
    }
    if (!statements.meet(kept.payload())) {
      return broken(index, Fault.STATEMENT);
    }
    return checkAnchor(index, kept);
  }

  private Optional<Broken> checkAnchor(long index, LogRecord.Kept kept) {
    return Anchor.in(kept.payload())
        .filter(anchor -> !otherNotes.contains(anchor.note()))
        .flatMap(anchor -> broken(index, Fault.ANCHOR));
  }

  private byte[] leafOf(Committed entry) {
    return entry.entry().fold(kept -> kept.commitment(commitment), LogRecord.Erased::commitment);
  }

  private Optional<Broken> checkSealsDue() {
    while (nextSeal.isPresent()) {
      Optional<Broken> fault = checkForm(nextSeal.get());
      TreeHead head = nextSeal.get().checkpoint().head();
      if (fault.isPresent() || head.size() > tree.size()) {
        return fault;
      }
      if (!head.equals(tree.head())) {
        return broken(sealedSoFar, Fault.RESEALED);
      }
      sealedSoFar = head.size();
      nextSeal = next();
    }
    return Optional.empty();
  }

  private Optional<Broken> checkRemembered() {
    boolean other =
        remembered
            .filter(head -> head.size() == tree.size() && !head.equals(tree.head()))
            .isPresent();
    return other ? broken(sealedSoFar, Fault.FORKED) : Optional.empty();
  }

  /** Looks at a checkpoint itself, once, when it becomes the next. */
  private Optional<Broken> checkForm(SignedCheckpoint seal) {
    if (formChecked) {
      return Optional.empty();
    }
    formChecked = true;
    if (!key.verifies(seal)) {
      return broken(sealedSoFar, Fault.SIGNATURE);
    }
    boolean grows = seal.checkpoint().head().size() > sealedSoFar;
    if (!grows || !seal.checkpoint().origin().equals(name.origin())) {
      return broken(sealedSoFar, Fault.CHECKPOINT_ORDER);
    }
    return Optional.empty();
  }

  private static Optional<Broken> broken(long entry, Fault fault) {
    return Optional.of(new Broken(entry, fault));
  }

  /**
   * An entry, and the commitment kept for it when it was sealed.
   *
   * @param entry the entry
   * @param kept the commitment; none while the entry is not sealed
   */
  public record Committed(LogRecord entry, Optional<byte[]> kept) {}
}
