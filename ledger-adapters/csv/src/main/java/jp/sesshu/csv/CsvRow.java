package jp.sesshu.csv;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;

/** What a row of a file is before anyone asks what it means. */
sealed interface CsvRow {

  /** The line it begins on. */
  long line();

  /** Answers by kind. */
  default <T> T fold(Function<Fields, T> fields, Function<Broken, T> broken) {
    if (this instanceof Fields f) {
      return fields.apply(f);
    }
    return broken.apply((Broken) this);
  }

  /**
   * A row that falls into fields.
   *
   * @param line the line it begins on
   * @param ended whether its last line has a line end
   * @param values its fields, decoded
   */
  record Fields(long line, boolean ended, List<String> values) implements CsvRow {

    boolean isBlank() {
      return values.stream().allMatch(String::isBlank);
    }
  }

  /**
   * A row that does not.
   *
   * @param line the line it begins on
   * @param code why
   * @param attributes what else is to be said
   */
  record Broken(long line, ProblemCode code, Map<String, String> attributes) implements CsvRow {

    Problem problem() {
      return new Problem(code, line, null, attributes);
    }
  }
}
