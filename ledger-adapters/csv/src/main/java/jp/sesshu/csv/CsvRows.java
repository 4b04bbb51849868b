package jp.sesshu.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.csv.PhysicalLines.Line;
import jp.sesshu.intake.ProblemCode;

/**
 * The rows of a file, one or more lines each, decoded and split by FastCSV. Every row is parsed on
 * its own, so that a quote that is never closed spoils the line it stands on and no other: the
 * lines it would have swallowed are read again.
 */
final class CsvRows {

  /** A quoted field does not run over more lines than this. */
  private static final int MOST_LINES = 100;

  private final PhysicalLines lines;
  private final CsvCharset charset;
  private final CharsetDecoder decoder;
  private final CsvReader.CsvReaderBuilder parser =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .skipEmptyLines(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  private int columns = Integer.MAX_VALUE;

  CsvRows(PhysicalLines lines, CsvCharset charset) {
    this.lines = lines;
    this.charset = charset;
    this.decoder = charset.markingDecoder();
  }

  /** Says how many fields a row has, once the header is known. */
  void expect(int fields) {
    this.columns = fields;
  }

  /** The next row that is not empty; none at the end of the file. */
  Optional<CsvRow> next() throws IOException {
    Optional<Line> first = lines.next();
    while (first.isPresent() && first.get().bytes().length == 0) {
      first = lines.next();
    }
    return first.isPresent() ? Optional.of(rowFrom(first.get())) : Optional.empty();
  }

  private CsvRow rowFrom(Line first) throws IOException {
    if (first.tooLong()) {
      String most = Integer.toString(PhysicalLines.LONGEST);
      return broken(first, ProblemCode.BAD_VALUE, Map.of("reason", "LINE_TOO_LONG", "most", most));
    }
    Quotes quotes = new Quotes();
    quotes.read(first.bytes());
    List<Line> more = new ArrayList<>();
    long size = first.bytes().length;
    while (quotes.open()) {
      Optional<Line> next = lines.next();
      next.ifPresent(more::add);
      size += next.map(line -> line.bytes().length).orElse(0);
      boolean hopeless = next.isEmpty() || next.get().tooLong() || more.size() >= MOST_LINES;
      if (hopeless || size > PhysicalLines.LONGEST) {
        lines.pushBack(more);
        return broken(first, ProblemCode.TRUNCATED_LINE, Map.of("reason", "UNCLOSED_QUOTE"));
      }
      quotes.read(next.get().bytes());
    }
    return parse(first, more);
  }

  private CsvRow parse(Line first, List<Line> more) {
    byte[] bytes = join(first, more);
    boolean ended = more.isEmpty() ? first.ended() : more.get(more.size() - 1).ended();
    String text = decode(bytes);
    if (!ended && text.charAt(text.length() - 1) == CsvCharset.UNREADABLE) {
      return broken(first, ProblemCode.TRUNCATED_LINE, Map.of("reason", "CUT_CHARACTER"));
    }
    List<String> values;
    try {
      values = parser.ofSingleCsvRecord(text).getFields();
    } catch (CsvParseException e) {
      lines.pushBack(more);
      return broken(first, ProblemCode.BAD_VALUE, Map.of("reason", "QUOTE"));
    }
    if (!more.isEmpty() && values.size() != columns) {
      // the quotes that joined these lines were stray ones
      lines.pushBack(more);
    }
    return checked(first, new CsvRow.Fields(first.number(), ended, values), bytes);
  }

  private CsvRow checked(Line first, CsvRow.Fields row, byte[] bytes) {
    int fields = row.values().size();
    if (columns != Integer.MAX_VALUE && fields != columns && !row.isBlank()) {
      ProblemCode code =
          fields < columns ? ProblemCode.TRUNCATED_LINE : ProblemCode.TOO_MANY_FIELDS;
      String ended = Boolean.toString(row.ended());
      String expected = Integer.toString(columns);
      return broken(
          first,
          code,
          Map.of("fields", Integer.toString(fields), "expected", expected, "lineEnd", ended));
    }
    if (charset == CsvCharset.MS932 && Utf8Evidence.speaksFor(bytes)) {
      return broken(
          first,
          ProblemCode.UNREADABLE_CHARACTER,
          Map.of("charset", charset.label(), "found", CsvCharset.UTF_8.label()));
    }
    if (row.values().stream().anyMatch(Texts::isUnreadable)) {
      return broken(first, ProblemCode.UNREADABLE_CHARACTER, Map.of("charset", charset.label()));
    }
    return row;
  }

  private static CsvRow broken(Line line, ProblemCode code, Map<String, String> attributes) {
    return new CsvRow.Broken(line.number(), code, attributes);
  }

  private String decode(byte[] bytes) {
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not report", e);
    }
  }

  private static byte[] join(Line first, List<Line> more) {
    if (more.isEmpty()) {
      return first.bytes();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Stream.concat(Stream.of(first), more.stream())
        .forEach(
            line -> {
              if (joined.size() > 0) {
                joined.write('\n');
              }
              joined.writeBytes(line.bytes());
            });
    return joined.toByteArray();
  }

  /** Whether a quoted field is open at the end of what was read so far. */
  private static final class Quotes {
    private enum State {
      START,
      PLAIN,
      QUOTED,
      CLOSED
    }

    private State state = State.START;

    boolean open() {
      return state == State.QUOTED;
    }

    void read(byte[] line) {
      for (byte b : line) {
        state = after(b);
      }
    }

    private State after(byte b) {
      if (state == State.QUOTED) {
        return b == '"' ? State.CLOSED : State.QUOTED;
      }
      if (b == ',') {
        return State.START;
      }
      // a quote that follows a closing one is a doubled quote within the field
      boolean opens = b == '"' && state != State.PLAIN;
      return opens ? State.QUOTED : state == State.CLOSED ? State.CLOSED : State.PLAIN;
    }
  }
}
