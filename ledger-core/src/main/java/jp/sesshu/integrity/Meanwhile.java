package jp.sesshu.integrity;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of a sealing that a thread of its own does meanwhile; closing leaves no thread behind. */
final class Meanwhile<T> implements AutoCloseable {
  private final FutureTask<T> work;
  private final Thread thread;

  private Meanwhile(FutureTask<T> work) {
    this.work = work;
    this.thread = new Thread(work, "sesshu-sealing");
  }

  /** Begins with it. */
  static <T> Meanwhile<T> begin(Callable<T> work) {
    Meanwhile<T> begun = new Meanwhile<>(new FutureTask<>(work));
    begun.thread.setDaemon(true);
    begun.thread.start();
    return begun;
  }

  /**
   * What it came to, once it is done.
   *
   * @throws IllegalStateException if whoever waits is interrupted
   */
  T answer() {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a part of a sealing failed", e);
    }
  }

  /** That nothing is sealed because the thread was interrupted. */
  static IllegalStateException interrupted() {
    return new IllegalStateException("interrupted while sealing");
  }

  /** Tells it to stop, and waits for that. */
  @Override
  public void close() {
    boolean interrupted = false;
    thread.interrupt();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
