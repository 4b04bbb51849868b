package jp.sesshu.protection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;

/**
 * Keys in a file of their own, outside the database, that only its owner may read or write.
 *
 * <p>The file is UTF-8 text, a line a key: purpose, id, and 64 hexadecimal digits, or {@code
 * retired} in their place, so that an id is never used twice. A change is written to a new file,
 * flushed, and put in the place of the old one in one step. Back it up apart from the database, and
 * as carefully.
 *
 * <p>Several processes may use one file: changes take turns by a lock file beside it, and a key
 * that another process made is read once a cipher text asks for it. Safe for use by many threads.
 */
public final class FileKeyRing implements KeyRing {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Object IN_THIS_PROCESS = new Object();

  private final Path file;
  private final SecureRandom random;
  private volatile KeyLines lines;

  private FileKeyRing(Path file, SecureRandom random, KeyLines lines) {
    this.file = file;
    this.random = random;
    this.lines = lines;
  }

  /**
   * The ring of a file; at the first use the file is made, with one new key for each purpose.
   *
   * @throws ProtectionException if the file cannot be read, is not in its form, or may be read by
   *     others than its owner
   */
  public static FileKeyRing open(Path file, SecureRandom random) {
    FileKeyRing ring = new FileKeyRing(file, random, KeyLines.EMPTY);
    ring.change(lines -> lines.inUse(KeyPurpose.BLIND_INDEX).isEmpty() ? fresh(random) : lines);
    return ring;
  }

  private static KeyLines fresh(SecureRandom random) {
    KeyLines first = KeyLines.EMPTY;
    for (KeyPurpose purpose : KeyPurpose.values()) {
      first = first.withNew(purpose, random);
    }
    return first;
  }

  @Override
  public ProtectionKey newest(KeyPurpose purpose) {
    return lines.inUse(purpose).get(0);
  }

  @Override
  public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
    return known(purpose, id)
        .or(
            () -> {
              // another process may have made it since
              change(same -> same);
              return known(purpose, id);
            });
  }

  private Optional<ProtectionKey> known(KeyPurpose purpose, int id) {
    return lines.inUse(purpose).stream().filter(key -> key.id() == id).findFirst();
  }

  @Override
  public List<ProtectionKey> inUse(KeyPurpose purpose) {
    return lines.inUse(purpose);
  }

  @Override
  public ProtectionKey rotate(KeyPurpose purpose) {
    return change(now -> now.withNew(purpose, random)).inUse(purpose).get(0);
  }

  @Override
  public void retire(KeyPurpose purpose, int id) {
    change(
        now -> {
          List<ProtectionKey> keys = now.inUse(purpose);
          if (keys.get(0).id() == id || keys.stream().noneMatch(key -> key.id() == id)) {
            throw new IllegalArgumentException(
                "a key to be retired must be in use and not the newest");
          }
          return now.without(purpose, id);
        });
  }

  /** Reads the file, changes it, and keeps what it then holds; one process at a time. */
  private KeyLines change(UnaryOperator<KeyLines> change) {
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel = lockFile();
          FileLock lock = channel.lock()) {
        KeyLines now = lock.isValid() && Files.exists(file) ? read(file) : KeyLines.EMPTY;
        KeyLines next = change.apply(now);
        if (next != now) {
          new DurableFile(file).write(next.text().getBytes(StandardCharsets.UTF_8));
        }
        lines = next;
        return next;
      } catch (IOException e) {
        throw new ProtectionException("the key file cannot be read or written", e);
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return FileChannel.open(
        file.resolveSibling(file.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static KeyLines read(Path file) throws IOException {
    refuseIfOthersMayRead(file);
    return KeyLines.parse(Files.readAllLines(file));
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new ProtectionException("the key file must be readable by its owner only (mode 600)");
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
