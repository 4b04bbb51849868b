package jp.sesshu.intake;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a row, a field or a whole file was not taken: a fact for whoever sent it, never an exception.
 *
 * @param code what is wrong
 * @param line the line, 1 for the first; 0 if it concerns the whole file
 * @param fieldOrNull the column as the file's header names it
 * @param attributes what the message needs besides; never a personal value
 */
public record Problem(
    ProblemCode code, long line, @Nullable String fieldOrNull, Map<String, String> attributes) {

  /** Copies the attributes. */
  public Problem {
    attributes = Map.copyOf(attributes);
  }

  /** A problem without further attributes. */
  public static Problem at(long line, @Nullable String field, ProblemCode code) {
    return new Problem(code, line, field, Map.of());
  }

  /** The column, if the problem lies in one. */
  public Optional<String> field() {
    return Optional.ofNullable(fieldOrNull);
  }
}
