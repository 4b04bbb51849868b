package jp.sesshu.statutes;

import jp.sesshu.statutes.DesignationBases.BasesFile;
import jp.sesshu.statutes.SharedFiles.BookFile;
import jp.sesshu.statutes.SharedFiles.IntervalsFile;
import jp.sesshu.statutes.SharedFiles.LongTermFile;
import jp.sesshu.statutes.SharedFiles.VaccinesFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which of the files that programmes share a file is, by the fields it has. */
enum SharedKind {
  VACCINES(VaccinesFile.class),
  INTERVALS(IntervalsFile.class),
  LONG_TERM(LongTermFile.class),
  BOOK(BookFile.class),
  BASES(BasesFile.class),
  PERMISSIONS(JacksonPermissions.FileForm.class),
  RETENTION(JacksonRetention.FileForm.class);

  private final Class<?> type;

  SharedKind(Class<?> type) {
    this.type = type;
  }

  Class<?> type() {
    return type;
  }

  /** The kind of a file, or null if it is none of them. */
  static @Nullable SharedKind of(JsonNode root) {
    if (!root.isObject() || root.has("programme") || root.has("designation")) {
      return null;
    } else if (root.has("intervals")) {
      return INTERVALS;
    } else if (root.has("programmes")) {
      return root.has("editions") || root.has("shortages") ? LONG_TERM : BOOK;
    } else if (root.has("bases")) {
      return BASES;
    }
    return root.has("vaccines") ? VACCINES : ofLists(root);
  }

  private static @Nullable SharedKind ofLists(JsonNode root) {
    if (root.has("provisions")) {
      return PERMISSIONS;
    }
    return root.has("rules") ? RETENTION : null;
  }
}
