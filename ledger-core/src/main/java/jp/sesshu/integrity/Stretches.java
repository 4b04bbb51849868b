package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads entries of a log, and commits to them; not thread-safe. */
final class Stretches {
  private final LogStore store;
  private final LogName.Kind log;
  private final Commitment commitment = new Commitment();

  Stretches(LogStore store, LogName.Kind log) {
    this.store = store;
    this.log = log;
  }

  /**
   * Those from an index to before another, at most one subtree of them: up to the first that is
   * missing.
   */
  Stretch next(long from, long until) {
    long end = Math.min(until, Stretch.end(from));
    List<byte[]> commitments = new ArrayList<>();
    for (LogRecord record : store.records(log, from, Math.toIntExact(end - from))) {
      if (record.index() != from + commitments.size()) {
        break;
      }
      commitments.add(
          record.fold(kept -> kept.commitment(commitment), LogRecord.Erased::commitment));
    }
    return new Stretch(from, commitments, root(commitments));
  }

  private static Optional<TreeHash> root(List<byte[]> commitments) {
    if (commitments.size() < Stretch.LEAVES) {
      return Optional.empty();
    }
    GrowingTree subtree = new GrowingTree();
    commitments.forEach(subtree::add);
    return Optional.of(subtree.head().root());
  }
}
