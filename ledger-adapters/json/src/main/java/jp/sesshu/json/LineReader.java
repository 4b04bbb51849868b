package jp.sesshu.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines of bytes, so that one line's bad encoding or length stays its own.
 *
 * <p>Ends of line are LF or CRLF; the last line needs none. Of an over-long line only the fact is
 * kept.
 */
final class LineReader {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final Refill beforeRefill;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long number;

  LineReader(InputStream in, int longest, Refill beforeRefill) {
    this.in = in;
    this.longest = longest;
    this.beforeRefill = beforeRefill;
  }

  /** Called each time before the stream is read, which may block. */
  @FunctionalInterface
  interface Refill {
    void run() throws IOException;
  }

  /** One line, numbered from 1. */
  static final class Line {
    private final byte[] bytes;
    private final long number;
    private final boolean tooLong;

    private Line(byte[] bytes, long number, boolean tooLong) {
      this.bytes = bytes;
      this.number = number;
      this.tooLong = tooLong;
    }

    byte[] bytes() {
      return bytes;
    }

    long number() {
      return number;
    }

    boolean isTooLong() {
      return tooLong;
    }

    boolean isBlank() {
      return !tooLong && new String(bytes, StandardCharsets.UTF_8).isBlank();
    }
  }

  /** The next line, or null at the end of the stream. */
  @Nullable Line next() throws IOException {
    if (position == limit && !refill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream collected = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (position < limit || refill())) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      tooLong |= collected.size() + end - position > longest;
      if (!tooLong) {
        collected.write(buffer, position, end - position);
      }
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    byte[] bytes = tooLong ? new byte[0] : collected.toByteArray();
    return new Line(number == 1 ? withoutMark(bytes) : bytes, number, tooLong);
  }

  private boolean refill() throws IOException {
    beforeRefill.run();
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private static byte[] withoutMark(byte[] bytes) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked ? Arrays.copyOfRange(bytes, length, bytes.length) : bytes;
  }
}
