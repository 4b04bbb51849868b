package jp.sesshu.example.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.sesshu.json.CaseLines;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a demonstration came to: counts, times, files; for people, and as one JSON line. */
final class DemoSummary {
  private static final long NANOS_OF_MILLI = 1_000_000;

  private final Terminal terminal;
  private final Messages messages;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> codes = new LinkedHashMap<>();
  private final Map<String, String> sentences = new LinkedHashMap<>();
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();
  private boolean changed;

  DemoSummary(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  /** Does a phase and keeps its time. */
  <T> T phase(String name, Callable<T> work) throws Exception {
    long begun = System.nanoTime();
    T answer = work.call();
    millis.put(name, (System.nanoTime() - begun) / NANOS_OF_MILLI);
    return answer;
  }

  void count(String name, long count) {
    counts.put(name, count);
  }

  void countCode(String code, String sentence, long count) {
    codes.put(code, count);
    sentences.put(code, sentence);
  }

  void changed(boolean any) {
    changed = any;
  }

  void file(Path file) {
    files.add(file);
  }

  void tell(Path directory) {
    JsonLines.answer(terminal, json());
    say(messages.of("demo.done", directory));
    counts.forEach((name, count) -> say("  %s %,d".formatted(padded("count." + name), count)));
    codes.forEach(
        (code, count) ->
            say(String.format(Locale.ROOT, "    %s %,d  %s", code, count, sentences.get(code))));
    millis.forEach(
        (name, time) ->
            say(String.format(Locale.ROOT, "  %s %.1f s", padded("phase." + name), time / 1000.0)));
    say(messages.of("demo.files"));
    files.forEach(file -> say("  " + file));
    if (!changed) {
      say(messages.of("demo.unchanged"));
    }
  }

  private String padded(String key) {
    return messages.of(key) + ":";
  }

  private void say(String line) {
    terminal.err().println(line);
  }

  private ObjectNode json() {
    ObjectNode line = CaseLines.object().put("changed", changed);
    ObjectNode numbers = line.putObject("counts");
    counts.forEach(numbers::put);
    ObjectNode problems = line.putObject("problems");
    codes.forEach(problems::put);
    ObjectNode times = line.putObject("milliseconds");
    millis.forEach(times::put);
    ArrayNode written = line.putArray("files");
    files.forEach(file -> written.add(file.toString()));
    return line;
  }
}
