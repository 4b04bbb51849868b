package jp.sesshu.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/** Rows going out: CRLF, quotes where needed, UTF-8 with a byte order mark, line breaks as LF. */
final class CsvOutput implements Closeable {

  private final CsvCharset charset;
  private final CharsetEncoder checking;
  private final List<String> columns;
  private final CsvWriter writer;
  private long line;

  CsvOutput(OutputStream out, CsvCharset charset, List<String> columns) {
    this.charset = charset;
    this.checking = charset.strictEncoder();
    this.columns = List.copyOf(columns);
    OutputStreamWriter text = new OutputStreamWriter(out, charset.strictEncoder());
    try {
      if (charset == CsvCharset.UTF_8) {
        text.write('\uFEFF');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    row(this.columns);
  }

  /** The line that the next row begins on, if no earlier cell had a line break. */
  long nextLine() {
    return line + 1;
  }

  List<String> columns() {
    return columns;
  }

  /**
   * Writes a row.
   *
   * @throws UnencodableCharacterException before anything of it is written
   */
  void row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("a row must have one cell a column");
    }
    List<String> row = cells.stream().map(CsvOutput::withUnixBreaks).toList();
    for (int i = 0; i < row.size(); i++) {
      if (!holds(row.get(i))) {
        throw new UnencodableCharacterException(nextLine(), columns.get(i), charset);
      }
    }
    writer.writeRecord(row);
    line++;
  }

  private static String withUnixBreaks(String cell) {
    return cell.indexOf('\r') < 0 ? cell : cell.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether the charset gives the text back as it was. */
  boolean holds(String text) {
    try {
      ByteBuffer bytes = checking.encode(CharBuffer.wrap(text));
      return charset.markingDecoder().decode(bytes).toString().equals(text);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
