package jp.sesshu.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.sesshu.StorageException;

/**
 * The file of a database before SQLite has it: made for its owner only, and opened by one at a
 * time.
 *
 * <p>The lock is on a file beside it. Opening the database's own file a second time would, once
 * closed, take SQLite's locks away from this whole process.
 */
final class DatabaseFile {
  private static final Object IN_THIS_PROCESS = new Object();

  private static final Duration PAUSE = Duration.ofMillis(20);

  private DatabaseFile() {}

  /** Waits so long for another process that is opening the same file. */
  static void whileOpening(Path file, Duration patience, Runnable migration) {
    Path beside = file.resolveSibling(file.getFileName() + ".opening");
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel = channel(beside);
          FileLock held = lock(channel, patience)) {
        if (held.isValid() && !Files.exists(file)) {
          Files.createFile(file, ownerOnly(file));
        }
        migration.run();
      } catch (IOException e) {
        throw new StorageException(
            reason(e), "the database file cannot be opened: " + reason(e), e);
      }
    }
  }

  private static FileLock lock(FileChannel channel, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    FileLock held = channel.tryLock();
    while (held == null && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
      held = channel.tryLock();
    }
    if (held == null) {
      throw new StorageException(
          StorageException.Reason.BUSY,
          "another process is opening the database file: " + StorageException.Reason.BUSY,
          new IOException("its lock is held"));
    }
    return held;
  }

  private static FileChannel channel(Path beside) throws IOException {
    Path parent = beside.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createFile(beside, ownerOnly(beside));
    } catch (FileAlreadyExistsException e) {
      // another opened this database before us: take its lock
    }
    return FileChannel.open(beside, StandardOpenOption.WRITE);
  }

  /** An empty file that only its owner may read. */
  static void create(Path file) throws IOException {
    Files.createFile(file, ownerOnly(file));
  }

  /** Puts a file on the disk, and its new name after it. */
  static void publish(Path part, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static StorageException.Reason reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? StorageException.Reason.READ_ONLY
        : StorageException.Reason.UNAVAILABLE;
  }
}
