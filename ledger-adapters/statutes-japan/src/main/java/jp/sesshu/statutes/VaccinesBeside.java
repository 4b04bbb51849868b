package jp.sesshu.statutes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The vaccines that a folder's own files may speak of beside those of the law (独自のワクチン一覧): those of
 * its {@code vaccines.yaml}.
 */
final class VaccinesBeside {

  static final String NAME = "vaccines.yaml";

  private static final String BOOK = "book.yaml";

  private VaccinesBeside() {}

  /** The list beside a file, if there is one. */
  static Optional<Path> of(Path file) {
    return in(file.toAbsolutePath().getParent());
  }

  /** Whether the list in a folder adds to the law's; that of a whole book stands for itself. */
  static boolean adds(@Nullable Path folder) {
    return folder != null && !Files.exists(folder.resolve(BOOK));
  }

  /** A catalogue with the codes of a folder; what cannot be read of them is left out. */
  static Set<String> with(Set<String> catalogue, @Nullable Path folder) {
    Set<String> all = new HashSet<>(catalogue);
    in(folder)
        .map(VaccinesBeside::text)
        .ifPresent(
            text -> {
              try {
                JacksonStatutes.MAPPER
                    .readTree(text)
                    .path("vaccines")
                    .forEach(v -> all.add(v.path("code").asString("")));
              } catch (JacksonException e) {
                return; // its own examination names what is wrong with it
              }
            });
    return all;
  }

  private static Optional<Path> in(@Nullable Path folder) {
    return Optional.ofNullable(folder).map(at -> at.resolve(NAME)).filter(Files::isRegularFile);
  }

  private static @Nullable String text(Path file) {
    try {
      return RuleFileText.of(file);
    } catch (IOException e) {
      return null; // as above
    }
  }
}
