package jp.sesshu.protection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A small file that is replaced as a whole, so that after a crash it holds the old content or the
 * new one, never a part; readable by its owner only.
 */
final class DurableFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;

  DurableFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }

  /**
   * Replaces the content; it is on the disk when this returns. Writers take turns: what one that
   * died has left behind goes with the next.
   */
  void write(byte[] content) throws IOException {
    Path directory = Files.createDirectories(path.resolveSibling(""));
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, permissions());
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      beLaterThanBefore(fresh);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceDirectory(directory);
  }

  /** Whoever looks at its time alone sees that it was replaced, however coarse the clock. */
  private void beLaterThanBefore(Path fresh) throws IOException {
    if (exists()) {
      FileTime next = FileTime.fromMillis(Files.getLastModifiedTime(path).toMillis() + 1);
      if (Files.getLastModifiedTime(fresh).compareTo(next) < 0) {
        Files.setLastModifiedTime(fresh, next);
      }
    }
  }

  private static void forceDirectory(Path directory) throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private FileAttribute<?>[] permissions() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
