package jp.sesshu.example.city;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file the call names, to be written: asked before the work, which else would be in vain. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Asks whether it can be written, if one is named.
   *
   * @throws RefusedException if it is a directory, or one cannot write there
   */
  static void require(@Nullable Path file) {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new RefusedException(Refusal.FILE_IS_DIRECTORY, file);
    }
    Path folder = file.toAbsolutePath().getParent();
    boolean fits = folder != null && Files.isDirectory(folder);
    if (!fits || !Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new RefusedException(Refusal.FILE_UNWRITABLE, file);
    }
  }

  /**
   * Asks whether it can be made.
   *
   * @throws RefusedException if it is there already, or one cannot write there
   */
  static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new RefusedException(Refusal.FILE_EXISTS, file);
    }
    require(file);
  }
}
