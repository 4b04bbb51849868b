package jp.sesshu.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectionException;
import jp.sesshu.access.ProtectionKey;
import jp.sesshu.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a file of their own, outside the database, that only its owner may read or write.
 *
 * <p>The file is a JSON object: {@code "format":"sesshu-keys-2"}, the {@code "municipality"} whose
 * keys they are, and for {@code "field-encryption"} and {@code "blind-index"} a keyset in Tink's
 * JSON form, which any Tink reads. A change is written to a new file, flushed, and put in the place
 * of the old one in one step. Back it up apart from the database, and as carefully.
 *
 * <p>Several processes may use one file: changes take turns by a lock file beside it, and whoever
 * asks for the newest key sees what another process has made, at the cost of one look at the file's
 * attributes. Safe for use by many threads.
 */
public final class FileKeyRing implements KeyRing {
  private final OwnersFile file;
  private final SecureRandom random;
  private volatile Held held;

  /** What was read, and of which file: each change makes a new one, with a later time. */
  private record Held(KeyFile keys, Stamp stamp) {
    @Override
    public String toString() {
      return "Held[withheld]";
    }
  }

  private record Stamp(FileTime modified, long size, @Nullable Object fileKey) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
    }
  }

  private FileKeyRing(OwnersFile file, SecureRandom random, Held held) {
    this.file = file;
    this.random = random;
    this.held = held;
  }

  /**
   * The ring of a file; at the first use the file is made, with one new key for each purpose. A
   * file of the first form, which named no municipality, becomes that of whoever opens it first.
   *
   * @param municipality whose ring it is
   * @throws ProtectionException if the file cannot be read, is not in its form, may be read by
   *     others than its owner, or is another municipality's
   */
  public static FileKeyRing open(Path path, MunicipalityCode municipality, SecureRandom random) {
    OwnersFile file = new OwnersFile(path, "the key file");
    MunicipalityCode owner = municipality.body();
    Held held =
        file.inTurn(
            () -> {
              if (!file.exists()) {
                write(file, KeyFile.fresh(owner, random));
              }
              KeyFile found = read(file).keys();
              if (found.municipality().isEmpty()) {
                write(file, found.of(owner));
              }
              return read(file);
            });
    FileKeyRing ring = new FileKeyRing(file, random, held);
    ring.mustServe(municipality);
    return ring;
  }

  /** As the file says at this moment: another may have been put in its place. */
  @Override
  public Optional<MunicipalityCode> municipality() {
    return held.keys().municipality();
  }

  @Override
  public ProtectionKey newest(KeyPurpose purpose) {
    return now().inUse(purpose).get(0);
  }

  @Override
  public Optional<ProtectionKey> find(KeyPurpose purpose, int id) {
    // what is known needs no look at the file; another process may have made what is not
    return known(held.keys(), purpose, id).or(() -> known(now(), purpose, id));
  }

  private static Optional<ProtectionKey> known(KeyFile keys, KeyPurpose purpose, int id) {
    return keys.inUse(purpose).stream().filter(key -> key.id() == id).findFirst();
  }

  @Override
  public List<ProtectionKey> inUse(KeyPurpose purpose) {
    return now().inUse(purpose);
  }

  @Override
  public ProtectionKey rotate(KeyPurpose purpose) {
    return change(now -> now.withNew(purpose, random)).inUse(purpose).get(0);
  }

  @Override
  public void retire(KeyPurpose purpose, int id) {
    change(now -> now.without(purpose, id));
  }

  private KeyFile now() {
    Held before = held;
    try {
      if (!Stamp.of(file.path()).equals(before.stamp())) {
        held = read(file);
      }
      return held.keys();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Reads the file, changes it, and keeps what it then holds; one process at a time. */
  private KeyFile change(UnaryOperator<KeyFile> change) {
    held =
        file.inTurn(
            () -> {
              write(file, change.apply(read(file).keys()));
              return read(file);
            });
    return held.keys();
  }

  private static void write(OwnersFile file, KeyFile keys) throws IOException {
    file.write(keys.text().getBytes(StandardCharsets.UTF_8));
  }

  private static KeyFile parsed(String text, OwnersFile file) {
    try {
      return KeyFile.parse(text);
    } catch (ProtectionException noKeyFile) {
      throw noKeyFile.in(file.path().toString());
    }
  }

  /** The file as it is; read again if it was replaced meanwhile. */
  private static Held read(OwnersFile file) throws IOException {
    while (true) {
      Stamp before = Stamp.of(file.path());
      String text = file.text();
      if (Stamp.of(file.path()).equals(before)) {
        return new Held(parsed(text, file), before);
      }
    }
  }
}
