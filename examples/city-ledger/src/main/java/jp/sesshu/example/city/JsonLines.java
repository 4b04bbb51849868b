package jp.sesshu.example.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import jp.sesshu.intake.Problem;
import jp.sesshu.json.CaseLines;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON lines: answers, and problems in the form all commands share. */
final class JsonLines {
  private final Writer out;

  JsonLines(Writer out) {
    this.out = out;
  }

  /** The whole answer of a command: these lines. */
  static void answer(Terminal terminal, ObjectNode... lines) {
    JsonLines out = new JsonLines(terminal.data());
    for (ObjectNode line : lines) {
      out.write(line);
    }
    out.flush();
  }

  void write(ObjectNode object) {
    try {
      out.write(object.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code {"line":7,"error":{"code":"INTAKE-106","field":"受診日","message":"…"}}}. */
  void write(Problem problem, Messages messages) {
    ObjectNode line = CaseLines.object().put("line", problem.line());
    ObjectNode error =
        line.putObject("error")
            .put("code", problem.code().code())
            .put("field", problem.field().orElse(null))
            .put("message", messages.of(problem.code()));
    if (!problem.attributes().isEmpty()) {
      ObjectNode attributes = error.putObject("attributes");
      problem.attributes().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
    }
    write(line);
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
