package jp.sesshu.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.Problem;
import jp.sesshu.intake.ProblemCode;

/**
 * A file with a header and rows, read once from front to end: problems of the file first, and then
 * nothing else; or else every row as a value or a problem.
 *
 * @param <T> what a row becomes
 */
final class CsvTable<T> implements Iterator<Parsed<T>> {

  private static final int EVIDENCE = 1 << 16;

  private final BufferedInputStream in;
  private final CharsetEvidence evidence;
  private final CsvCharset charset;
  private final CsvRows rows;
  private final CsvHeader header;
  private final Function<CsvRowReading, Parsed<T>> reading;
  private final Deque<Parsed<T>> waiting = new ArrayDeque<>();
  private Map<String, Integer> positions = Map.of();
  private boolean started;
  private boolean ended;

  private CsvTable(
      InputStream input,
      CsvCharset given,
      CsvHeader header,
      Function<CsvRowReading, Parsed<T>> reading)
      throws IOException {
    this.in = new BufferedInputStream(input, EVIDENCE);
    in.mark(EVIDENCE);
    this.evidence = CharsetEvidence.of(in.readNBytes(EVIDENCE));
    in.reset();
    boolean marked = evidence.isUtf8Marked();
    in.skipNBytes(marked ? CharsetEvidence.UTF_8_MARK : 0);
    this.charset = marked ? CsvCharset.UTF_8 : given;
    this.rows = new CsvRows(new PhysicalLines(in), charset);
    this.header = header;
    this.reading = reading;
  }

  /** The rows as a stream; closing it closes the input. */
  static <T> Stream<Parsed<T>> stream(
      InputStream in,
      CsvCharset charset,
      CsvHeader header,
      Function<CsvRowReading, Parsed<T>> reading) {
    try {
      CsvTable<T> table = new CsvTable<>(in, charset, header, reading);
      int traits = Spliterator.ORDERED | Spliterator.NONNULL;
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(table, traits), false)
          .onClose(table::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      if (!started) {
        started = true;
        readHeader();
      }
      while (waiting.isEmpty() && !ended) {
        readRow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !waiting.isEmpty();
  }

  @Override
  public Parsed<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  private void readRow() throws IOException {
    Optional<CsvRow> row = rows.next();
    if (row.isEmpty()) {
      ended = true;
      return;
    }
    row.get()
        .fold(
            fields -> fields.isBlank() || waiting.add(read(fields)),
            broken -> waiting.add(new Parsed.Bad<>(broken.problem())));
  }

  private Parsed<T> read(CsvRow.Fields fields) {
    return reading.apply(new CsvRowReading(fields, positions));
  }

  private void readHeader() throws IOException {
    Optional<CsvRow> first = rows.next();
    if (first.isEmpty()) {
      refuse(Problem.at(0, null, ProblemCode.EMPTY_FILE));
      return;
    }
    CsvRow row = first.get();
    List<String> written = row.fold(CsvRow.Fields::values, broken -> List.of());
    Optional<String> other =
        header.isLikely(written) ? Optional.empty() : evidence.otherThan(charset);
    if (other.isPresent()) {
      Map<String, String> said = Map.of("given", charset.label(), "found", other.get());
      refuse(new Problem(ProblemCode.WRONG_CHARSET, row.line(), null, said));
    } else if (row instanceof CsvRow.Broken broken) {
      refuse(broken.problem());
    } else {
      header.problems(row.line(), written).forEach(this::refuse);
      positions = CsvHeader.positions(written);
      rows.expect(written.size());
    }
  }

  private void refuse(Problem problem) {
    waiting.add(new Parsed.Bad<>(problem));
    ended = true;
  }

  private void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
