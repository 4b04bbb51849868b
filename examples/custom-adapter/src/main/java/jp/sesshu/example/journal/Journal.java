package jp.sesshu.example.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import jp.sesshu.StorageException;
import jp.sesshu.StorageException.Reason;

/**
 * A file to which whole transactions are added: a line for each thing done, then a line {@code
 * commit} with the checksum of the lines. What a crash has left behind the last of these is no
 * transaction, and is cut off when the file is opened.
 */
final class Journal implements AutoCloseable {
  private static final String COMMIT = "commit ";

  private final FileChannel file;
  private long kept;

  private Journal(FileChannel file, long kept) {
    this.file = file;
    this.kept = kept;
  }

  /** Opens a file, or makes it, and tells every line of every transaction in it. */
  static Journal open(Path path, Consumer<String> telling) {
    return trying(
        () -> {
          FileChannel file =
              FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          if (file.tryLock() == null) {
            throw failed(Reason.BUSY, "another process has the journal");
          }
          long kept = tellTransactions(Files.readAllBytes(path), telling);
          file.truncate(kept);
          return new Journal(file, kept);
        });
  }

  private static long tellTransactions(byte[] all, Consumer<String> telling) {
    List<String> lines = new ArrayList<>();
    int kept = 0;
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        String line = new String(all, start, i - start, StandardCharsets.UTF_8);
        start = i + 1;
        if (!line.startsWith(COMMIT)) {
          lines.add(line);
        } else if (line.equals(commit(lines))) {
          lines.forEach(telling);
          lines.clear();
          kept = start;
        } else {
          throw failed(Reason.DAMAGED, "a checksum of the journal is wrong");
        }
      }
    }
    return kept;
  }

  private static String commit(List<String> lines) {
    CRC32C sum = new CRC32C();
    lines.forEach(line -> sum.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
    return COMMIT + Long.toHexString(sum.getValue());
  }

  /** Adds a transaction; it is on the disk when this returns, or none of it counts. */
  void append(List<String> lines) {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + '\n' + commit(lines) + '\n';
    trying(
        () -> {
          try {
            file.write(StandardCharsets.UTF_8.encode(text), kept);
            file.force(false);
          } catch (IOException e) {
            file.truncate(kept);
            throw e;
          }
          kept = file.size();
          return kept;
        });
  }

  @Override
  public void close() {
    trying(
        () -> {
          file.close();
          return kept;
        });
  }

  private interface Trying<T> {
    T with() throws IOException;
  }

  private static <T> T trying(Trying<T> trying) {
    try {
      return trying.with();
    } catch (IOException e) {
      throw new StorageException(Reason.UNAVAILABLE, "the journal failed", e);
    }
  }

  private static StorageException failed(Reason reason, String message) {
    return new StorageException(reason, message, new IOException(message));
  }
}
