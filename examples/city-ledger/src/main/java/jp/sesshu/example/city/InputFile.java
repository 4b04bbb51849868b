package jp.sesshu.example.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file the call names, to be read. */
final class InputFile {
  private InputFile() {}

  /**
   * The file itself.
   *
   * @throws RefusedException if it is not there, is a directory, or may not be read
   */
  static Path require(Path file) {
    if (Files.isDirectory(file)) {
      throw new RefusedException(Refusal.FILE_IS_DIRECTORY, file);
    }
    if (!Files.exists(file)) {
      throw new RefusedException(Refusal.FILE_MISSING, file);
    }
    if (!Files.isReadable(file)) {
      throw new RefusedException(Refusal.FILE_UNREADABLE, file);
    }
    return file;
  }

  /**
   * Opens it.
   *
   * @throws RefusedException if it is not there, is a directory, or may not be read
   */
  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(require(file));
  }
}
