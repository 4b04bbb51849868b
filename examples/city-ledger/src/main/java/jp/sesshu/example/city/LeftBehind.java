package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that goes on when the command that had started it was killed: it holds its data
 * directory, and is stopped before another is started there.
 */
final class LeftBehind {
  /** Held by whoever started the server, for as long as they live. */
  private static final String LOCK = "epg-lock";

  private LeftBehind() {}

  /**
   * Stops the server of a data directory if nobody uses it any more.
   *
   * @throws RefusedException if somebody does
   */
  static void stop(Path data, Duration patience) {
    if (isInUse(data.resolve(LOCK))) {
      throw new RefusedException(Refusal.SERVER_BUSY);
    }
    Optional<ProcessHandle> server = server(data.resolve("postmaster.pid"));
    if (server.isEmpty()) {
      return;
    }
    // it has no clients left: it ends as it does at night
    server.get().destroy();
    try {
      server.get().onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new RefusedException(Refusal.SERVER_BUSY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.SERVER_BUSY);
    }
  }

  private static boolean isInUse(Path lock) {
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held == null;
    } catch (OverlappingFileLockException inThisProcess) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only if it is one: after a crash of the machine the number may be another process's. */
  private static Optional<ProcessHandle> server(Path pidFile) {
    try {
      List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }
}
