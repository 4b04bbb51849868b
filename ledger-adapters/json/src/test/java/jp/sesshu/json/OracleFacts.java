package jp.sesshu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs case formats in memory, and holds answers against the published facts. */
final class OracleFacts {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private OracleFacts() {}

  /** A case format under test. */
  @FunctionalInterface
  interface Format {
    CaseRun answer(InputStream in, Writer out) throws IOException;
  }

  /** Answers, and how the run went. */
  record Answered(CaseRun run, String text) {

    List<JsonNode> lines() {
      return text.lines().map(MAPPER::readTree).toList();
    }

    JsonNode only() {
      assertThat(lines()).hasSize(1);
      return lines().get(0);
    }

    String errorCode() {
      return only().get("error").get("code").stringValue();
    }
  }

  static Answered answer(Format format, String... lines) {
    return answer(format, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Answered answer(Format format, byte[] input) {
    StringWriter out = new StringWriter();
    try {
      CaseRun run = format.answer(new ByteArrayInputStream(input), out);
      return new Answered(run, out.toString());
    } catch (IOException e) {
      throw new AssertionError("reading memory does not fail", e);
    }
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = OracleFacts.class.getResourceAsStream("/oracles/" + name)) {
      return in.readAllBytes();
    }
  }

  /** Every expected value of the facts of that name holds; at least one is there. */
  static void hold(String name, Format format) throws IOException {
    Map<String, JsonNode> answers = new HashMap<>();
    Answered answered = answer(format, resource(name + ".cases.jsonl"));
    answered.lines().forEach(line -> answers.put(line.get("id").stringValue(), line));
    List<String> broken = new ArrayList<>();
    int facts = 0;
    String expected = new String(resource(name + ".expect.jsonl"), StandardCharsets.UTF_8);
    for (String line : expected.lines().toList()) {
      JsonNode fact = MAPPER.readTree(line);
      JsonNode actual = answers.get(fact.get("id").stringValue());
      for (Map.Entry<String, JsonNode> want : fact.get("expect").properties()) {
        facts++;
        if (actual == null || !want.getValue().equals(actual.get(want.getKey()))) {
          broken.add(fact.get("id").stringValue() + " " + want + " but " + actual);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(facts).isPositive();
    assertThat(answered.run().errors()).isZero();
  }
}
