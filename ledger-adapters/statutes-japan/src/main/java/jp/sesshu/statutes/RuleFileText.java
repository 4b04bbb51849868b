package jp.sesshu.statutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is wrong with a file as text and as YAML, whatever its fields mean. */
final class RuleFileText {

  /** Reads keys that stand twice, so that all of them can be named. */
  static final YAMLMapper LENIENT =
      JacksonStatutes.MAPPER
          .rebuild()
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern SEEN_AT = Pattern.compile("in reader, line (\\d{1,9})");

  private final String text;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<JsonPointer> names = new HashSet<>();

  private RuleFileText(String text) {
    this.text = text;
  }

  /**
   * A fault of the text.
   *
   * @param key the key that stands twice; null if nothing of the file can be read
   */
  record Fault(int line, @Nullable JsonPointer key, RuleRemark remark) {

    /** What is wrong, in English. */
    String message() {
      return RuleProblemTexts.ENGLISH.of(remark);
    }
  }

  /** A file is not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;

    static final RuleRemark REMARK = RuleRemark.of("notUtf8");

    private final int line;

    private NotUtf8Exception(int line) {
      super(RuleProblemTexts.ENGLISH.of(REMARK));
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** The text of a file in UTF-8. */
  static String of(Path file) throws IOException {
    return decoded(Files.readAllBytes(file));
  }

  /** The text of a stream in UTF-8. */
  static String of(String name, InputStream in) {
    try {
      return decoded(in.readAllBytes());
    } catch (NotUtf8Exception e) {
      throw new IllegalArgumentException(name + " line " + e.line() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decoded(byte[] bytes) throws NotUtf8Exception {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      throw new NotUtf8Exception(1 + (int) read.chars().filter(c -> c == '\n').count());
    }
    return read;
  }

  /**
   * As {@link #of}, for who reads files one by one.
   *
   * @throws RuleFileException if it is not UTF-8
   */
  static String read(Path file) throws IOException {
    try {
      return of(file);
    } catch (NotUtf8Exception e) {
      String name = String.valueOf(file.getFileName());
      throw new RuleFileException(name, e.line(), NotUtf8Exception.REMARK, e);
    }
  }

  /** Every key that stands twice, or else the one thing for which the file cannot be read. */
  static List<Fault> faults(String text) {
    RuleFileText read = new RuleFileText(text);
    read.characters();
    if (read.faults.isEmpty()) {
      read.structure();
    }
    return read.faults;
  }

  /** What the parser refused, in our words: a fault of the text, or else of one value. */
  static Fault why(String text, JacksonException e) {
    List<Fault> faults = faults(text);
    return faults.isEmpty()
        ? new Fault(RuleFileLines.of(LENIENT, text, e), null, RuleFileWords.of(e))
        : faults.get(0);
  }

  private void characters() {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (control || c == '\u007f') {
        faults.add(new Fault(line, null, RuleRemark.of("control")));
        return;
      }
    }
  }

  private void structure() {
    int depth = 0;
    int documents = 0;
    try (JsonParser parser = LENIENT.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        documents += depth == 0 && !token.isStructEnd() ? 1 : 0;
        if (documents > 1) {
          faults.add(new Fault(line, null, RuleRemark.of("secondDocument")));
          return;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        JsonPointer at = parser.streamReadContext().pathAsPointer();
        if (token == JsonToken.PROPERTY_NAME && !names.add(at)) {
          faults.add(new Fault(line, at, RuleRemark.of("keyTwice", parser.currentName())));
        }
      }
    } catch (StreamConstraintsException e) {
      faults.clear();
      faults.add(new Fault(line(e), null, RuleRemark.of("tooDeep")));
    } catch (JacksonException e) {
      faults.clear();
      faults.add(new Fault(line(e), null, notYaml(line(e))));
    }
  }

  /** Where the parser of YAML saw it, if it says so; the reader above it stands before. */
  private static int line(JacksonException e) {
    Matcher seen = SEEN_AT.matcher(e.getOriginalMessage());
    int line = 0;
    while (seen.find()) {
      line = Integer.parseInt(seen.group(1));
    }
    if (line > 0) {
      return line;
    }
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private RuleRemark notYaml(int line) {
    String[] lines = text.split("\n", -1);
    if (line <= lines.length && lines[line - 1].matches(" *\t.*")) {
      return RuleRemark.of("tab");
    }
    return RuleRemark.of("notYaml");
  }
}
