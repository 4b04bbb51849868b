package jp.sesshu.statutes;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds the line of a rule file at which a problem lies. */
final class RuleFileLines {

  private RuleFileLines() {}

  /** The line of the value a problem is about; else where the reader stood; else 0. */
  static int of(YAMLMapper mapper, String text, JacksonException problem) {
    int byPath = problem.getPath().isEmpty() ? 0 : of(mapper, text, pointer(problem.getPath()));
    if (byPath > 0) {
      return byPath;
    }
    return problem.getLocation() == null ? 0 : Math.max(0, problem.getLocation().getLineNr());
  }

  static JsonPointer pointer(List<JacksonException.Reference> path) {
    JsonPointer pointer = JsonPointer.empty();
    for (JacksonException.Reference step : path) {
      pointer =
          step.getPropertyName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getPropertyName());
    }
    return pointer;
  }

  private static int of(YAMLMapper mapper, String text, JsonPointer wanted) {
    try (JsonParser parser = mapper.createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser.streamReadContext().pathAsPointer().equals(wanted)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
      return 0;
    } catch (JacksonException notYaml) {
      return 0;
    }
  }
}
