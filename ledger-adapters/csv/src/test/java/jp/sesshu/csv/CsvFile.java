package jp.sesshu.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;

/** Builds a file cell by cell for a test. */
final class CsvFile {
  static final Charset WINDOWS = Charset.forName("windows-31j");

  private final List<String> columns;
  private final Map<String, String> good;
  private final List<byte[]> lines = new ArrayList<>();
  private Charset charset = WINDOWS;
  private String end = "\r\n";

  CsvFile(List<String> columns, Map<String, String> good) {
    this.columns = List.copyOf(columns);
    this.good = new LinkedHashMap<>(good);
  }

  CsvFile in(Charset other) {
    charset = other;
    return this;
  }

  CsvFile endingLinesWith(String lineEnd) {
    end = lineEnd;
    return this;
  }

  CsvFile header() {
    return line(String.join(",", columns));
  }

  CsvFile row() {
    return row(Map.of());
  }

  CsvFile row(Map<String, String> changed) {
    return line(cells(changed));
  }

  String cells(Map<String, String> changed) {
    Map<String, String> cells = new LinkedHashMap<>(good);
    cells.putAll(changed);
    return String.join(",", columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
  }

  CsvFile line(String text) {
    return bytes((text + end).getBytes(charset));
  }

  CsvFile bytes(byte[] bytes) {
    lines.add(bytes);
    return this;
  }

  CsvFile unended(String text) {
    return bytes(text.getBytes(charset));
  }

  InputStream open() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    lines.forEach(all::writeBytes);
    return new ByteArrayInputStream(all.toByteArray());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String told(Parsed<?> parsed) {
    if (parsed instanceof Parsed.Bad<?> bad) {
      Problem problem = bad.problem();
      return problem.code() + " " + problem.line() + " " + problem.field().orElse("-");
    }
    return "good " + ((Parsed.Good<?>) parsed).line();
  }

  static Problem problem(Parsed<?> parsed) {
    return ((Parsed.Bad<?>) parsed).problem();
  }
}
