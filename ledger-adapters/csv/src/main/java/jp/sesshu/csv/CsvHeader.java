package jp.sesshu.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;

/**
 * The columns a kind of file must and may have, by their literal names; their order is free.
 *
 * @param required the columns without which the file is refused
 * @param optional the columns that may be there
 * @param forbidden columns for personal numbers, where the file may not carry one
 */
record CsvHeader(List<String> required, List<String> optional, Set<String> forbidden) {

  CsvHeader {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    forbidden = Set.copyOf(forbidden);
  }

  /** What is wrong with a header line; empty if nothing is. */
  List<Problem> problems(long line, List<String> written) {
    Set<String> seen = new LinkedHashSet<>();
    List<Problem> unknown = new ArrayList<>();
    List<Problem> personal = new ArrayList<>();
    for (String column : written) {
      boolean twice = !seen.add(column);
      if (forbidden.contains(column)) {
        personal.add(Problem.at(line, column, ProblemCode.PERSONAL_NUMBER_COLUMN));
      } else if (!required.contains(column) && !optional.contains(column)) {
        // the text of an unknown column may be a value of a file without header: it is not told
        int position = written.indexOf(column) + 1;
        unknown.add(unknown(line, Map.of("position", Integer.toString(position))));
      } else if (twice) {
        unknown.add(
            new Problem(ProblemCode.UNKNOWN_COLUMN, line, column, Map.of("reason", "REPEATED")));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (String column : required) {
      if (!seen.contains(column)) {
        problems.add(Problem.at(line, column, ProblemCode.MISSING_COLUMN));
      }
    }
    problems.addAll(unknown);
    problems.addAll(personal);
    return List.copyOf(problems);
  }

  private static Problem unknown(long line, Map<String, String> attributes) {
    return new Problem(ProblemCode.UNKNOWN_COLUMN, line, null, attributes);
  }

  /** Whether a line has enough known names to be a header at all. */
  boolean isLikely(List<String> written) {
    return written.stream().filter(required::contains).count() * 2 >= required.size();
  }

  /** Where each column stands. */
  static Map<String, Integer> positions(List<String> written) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < written.size(); i++) {
      positions.putIfAbsent(written.get(i), i);
    }
    return new HashMap<>(positions);
  }
}
