package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The growing of a tree by entries that are still being read: some are committed to and hashed by
 * another thread, in their order, while the next are fetched. At most the entries of two calls are
 * held.
 *
 * <p>The thread is its own: one of a pool that others use could wait for the very transaction that
 * waits for it.
 */
final class Growth implements AutoCloseable {
  private final SealedTree tree;
  private final Commitment commitment = new Commitment();
  private final List<byte[]> commitments = new ArrayList<>();
  private final ExecutorService hasher = Executors.newSingleThreadExecutor(Growth::thread);
  private Future<?> hashing = CompletableFuture.completedFuture(null);

  Growth(SealedTree tree) {
    this.tree = tree;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sesshu-sealing");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds entries; returns when those before are in the tree. */
  void add(List<LogRecord> records) {
    await();
    hashing = hasher.submit(() -> records.forEach(this::add));
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
      hashing.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("hashing failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sealing", e);
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    hasher.shutdownNow();
  }
}
