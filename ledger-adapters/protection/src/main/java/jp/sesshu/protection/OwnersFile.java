package jp.sesshu.protection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionException.Reason;

/**
 * A small secret file that several processes share: it is refused if others than its owner may read
 * it, and those who change it take turns by a lock file beside it.
 */
final class OwnersFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Object IN_THIS_PROCESS = new Object();

  private final Path path;
  private final String name;

  /**
   * A file.
   *
   * @param name what it is called in messages, such as {@code the key file}
   */
  OwnersFile(Path path, String name) {
    this.path = path;
    this.name = name;
  }

  /** What is done in one's turn. */
  interface Turn<T> {
    T take() throws IOException;
  }

  <T> T inTurn(Turn<T> turn) {
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel = lockFile();
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        return turn.take();
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  /** It cannot be read or written. */
  ProtectionException unreadable(IOException why) {
    return new ProtectionException(Reason.UNREADABLE, name + " cannot be read or written", why)
        .in(path.toString());
  }

  private FileChannel lockFile() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return FileChannel.open(
        path.resolveSibling(path.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  boolean exists() {
    return Files.exists(path);
  }

  Path path() {
    return path;
  }

  /** The text, unless others may read it. */
  String text() throws IOException {
    if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new ProtectionException(
              Reason.OPEN_TO_OTHERS, name + " must be readable by its owner only (mode 600)")
          .in(path.toString());
    }
    return Files.readString(path);
  }

  /** Replaces it as a whole. */
  void write(byte[] content) throws IOException {
    new DurableFile(path).write(content);
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
