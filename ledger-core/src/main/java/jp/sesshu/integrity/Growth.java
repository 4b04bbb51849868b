package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The growing of a tree by entries that are still being read: some are committed to and hashed by
 * another thread, in their order, while the next are fetched. At most the entries of two calls are
 * held.
 */
final class Growth {
  private final SealedTree tree;
  private final Commitment commitment = new Commitment();
  private final List<byte[]> commitments = new ArrayList<>();
  private CompletableFuture<Void> hashing = CompletableFuture.completedFuture(null);

  Growth(SealedTree tree) {
    this.tree = tree;
  }

  /** Adds entries; returns when those before are in the tree. */
  void add(List<LogRecord> records) {
    await();
    hashing = CompletableFuture.runAsync(() -> records.forEach(this::add));
  }

  private void add(LogRecord record) {
    byte[] leaf = record.fold(kept -> kept.commitment(commitment), LogRecord.Erased::commitment);
    tree.add(leaf);
    commitments.add(leaf);
  }

  /** The commitments to all entries, which are in the tree now. */
  List<byte[]> commitments() {
    await();
    return commitments;
  }

  private void await() {
    try {
      hashing.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
