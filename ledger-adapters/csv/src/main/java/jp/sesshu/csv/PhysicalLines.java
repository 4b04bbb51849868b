package jp.sesshu.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file as bytes, with their numbers, in flat memory. A line ends with LF, CRLF or a
 * lone CR; none of these bytes, nor comma or quote, is ever part of a longer character in MS932 or
 * UTF-8, so that lines can be told before anything is decoded.
 */
final class PhysicalLines {

  /** A longer line is cut off here and marked. */
  static final int LONGEST = 1 << 20;

  private static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private int position;
  private int limit;
  private long number;

  PhysicalLines(InputStream in) {
    this.in = in;
  }

  /** The next line; empty at the end of the file. */
  Optional<Line> next() throws IOException {
    Line again = pushedBack.poll();
    return again != null ? Optional.of(again) : read();
  }

  /** Gives lines back, so that they are read again in their order. */
  void pushBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      pushedBack.push(lines.get(i));
    }
  }

  private Optional<Line> read() throws IOException {
    int next = readByte();
    if (next == END) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    while (next != END && next != '\n' && next != '\r') {
      if (bytes.size() < LONGEST) {
        bytes.write(next);
      } else {
        tooLong = true;
      }
      next = readByte();
    }
    if (next == '\r' && peek() == '\n') {
      readByte();
    }
    return Optional.of(new Line(number, bytes.toByteArray(), next != END, tooLong));
  }

  private int readByte() throws IOException {
    int next = peek();
    if (next != END) {
      position++;
    }
    return next;
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
      position = 0;
    }
    return limit == 0 ? END : buffer[position] & 0xFF;
  }

  /**
   * A line.
   *
   * @param number 1 for the first
   * @param bytes what stands on it, without its end
   * @param ended whether it has a line end; only the last line may lack one
   * @param tooLong whether it was cut off at {@link #LONGEST}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
  record Line(long number, byte[] bytes, boolean ended, boolean tooLong) {}
}
