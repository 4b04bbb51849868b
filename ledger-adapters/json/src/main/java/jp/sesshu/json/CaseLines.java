package jp.sesshu.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads cases as JSON lines and writes their answers, line by line and in order.
 *
 * <p>A line that cannot be answered is answered with {@code
 * {"id":…,"line":n,"error":{"code":…,"field":…,"message":…}}}; {@code id} and {@code field} are
 * null where they are not known. Blank lines are skipped, a byte order mark at the start is too.
 * What has been answered is flushed before the reader would wait for more.
 *
 * <pre>{@code
 * CaseRun run = CaseLines.answer(in, out, (asked, answers) ->
 *     answers.accept(CaseLines.object().put("id", asked.id()).put("valid", true)));
 * System.exit(run.exitStatus());
 * }</pre>
 */
public final class CaseLines {

  /** The longest line that is read, in bytes: 1 MiB. */
  public static final int LONGEST_LINE = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Answering answering;
  private final Writer out;
  private long lines;
  private long errors;

  private CaseLines(Answering answering, Writer out) {
    this.answering = answering;
    this.out = out;
  }

  /** Answers one case. */
  @FunctionalInterface
  public interface Answering {

    /**
     * Asks the case for its fields and hands on its answers; if it throws, or if a field was not
     * asked for, none of them is written.
     *
     * @throws CaseFaultException if the case cannot be answered
     */
    void answer(CaseObject asked, Consumer<ObjectNode> answers);
  }

  /** An empty object to fill with an answer; fields keep the order in which they are put. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Answers every case of a stream in UTF-8.
   *
   * @throws IOException if reading or writing fails; the stream and the writer stay open
   */
  public static CaseRun answer(InputStream in, Writer out, Answering answering) throws IOException {
    CaseLines run = new CaseLines(answering, out);
    LineReader reader = new LineReader(in, LONGEST_LINE, out::flush);
    for (LineReader.@Nullable Line line = reader.next(); line != null; line = reader.next()) {
      if (!line.isBlank()) {
        run.answer(line);
      }
    }
    out.flush();
    return new CaseRun(run.lines, run.errors);
  }

  private void answer(LineReader.Line line) throws IOException {
    lines++;
    @Nullable String id = null;
    try {
      id = idIn(line);
      CaseObject asked = new CaseObject(parse(line), "");
      asked.id();
      List<ObjectNode> answers = new ArrayList<>();
      answering.answer(asked, answers::add);
      asked.refuseUnasked();
      for (ObjectNode answer : answers) {
        write(answer);
      }
    } catch (CaseFaultException fault) {
      writeError(fault.withholdsId() ? null : id, line.number(), fault);
    } catch (RuntimeException defect) {
      writeError(id, line.number(), internal(defect));
    }
  }

  private static JsonNode parse(LineReader.Line line) {
    if (line.isTooLong()) {
      throw whole(CaseFault.LINE_TOO_LONG, "a line must not exceed " + LONGEST_LINE + " bytes");
    }
    try {
      JsonNode node = MAPPER.readTree(line.bytes());
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException withheld) {
      // its message quotes the line, and the answer must not
      throw whole(
          CaseFault.NOT_JSON,
          "not well-formed JSON in UTF-8 with each field once, near byte "
              + Math.max(1, withheld.getLocation().getColumnNr()));
    }
    throw whole(CaseFault.NOT_AN_OBJECT, "a line must be one JSON object");
  }

  /** The case's id, also of a line that breaks off or goes wrong after it. */
  private static @Nullable String idIn(LineReader.Line line) {
    try (JsonParser parser = MAPPER.createParser(line.bytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("id")) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static CaseFaultException whole(CaseFault fault, String message) {
    return new CaseFaultException(fault, null, message);
  }

  /** Says where the program failed, but not the exception's message, which may quote the case. */
  private static CaseFaultException internal(RuntimeException defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    String at = trace.length == 0 ? "an unknown place" : trace[0].toString();
    return whole(CaseFault.INTERNAL, defect.getClass().getSimpleName() + " at " + at);
  }

  private void write(ObjectNode answer) throws IOException {
    out.write(MAPPER.writeValueAsString(answer));
    out.write('\n');
  }

  private void writeError(@Nullable String id, long number, CaseFaultException fault)
      throws IOException {
    errors++;
    ObjectNode answer = object().put("id", id).put("line", number);
    answer
        .putObject("error")
        .put("code", fault.fault().name())
        .put("field", fault.field().orElse(null))
        .put("message", fault.getMessage());
    write(answer);
  }
}
