package jp.sesshu.storage;

import java.util.Map;
import java.util.function.Supplier;
import jp.sesshu.StorageException;
import jp.sesshu.json.domain.CanonicalJson;

/**
 * Reads what the database holds; what is not in its form is damage, not a mistake of the caller.
 */
final class Stored {
  private Stored() {}

  static <T> T read(String text, Class<T> type) {
    return undamaged(() -> CanonicalJson.read(text, type), type.getSimpleName());
  }

  /** The same of a text in UTF-8. */
  static <T> T read(byte[] text, Class<T> type) {
    return undamaged(() -> CanonicalJson.read(text, type), type.getSimpleName());
  }

  static Map<String, String> readTexts(String text) {
    return undamaged(() -> CanonicalJson.readTexts(text), "map of texts");
  }

  private static <T> T undamaged(Supplier<T> reading, String what) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new StorageException(
          StorageException.Reason.DAMAGED, "a stored " + what + " is not in its form", e);
    }
  }
}
