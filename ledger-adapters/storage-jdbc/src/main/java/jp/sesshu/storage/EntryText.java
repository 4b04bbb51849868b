package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The payload of an entry, in UTF-8: the line {@code entry}, then a line for each column; see
 * {@link LogTable}. Bytes of the database are not made into texts on their way.
 */
final class EntryText {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRST = "entry".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  /** A payload of about so many bytes beyond its first line. */
  EntryText(int expected) {
    bytes = new byte[FIRST.length + expected];
    put(FIRST, 0, FIRST.length);
  }

  /** How long the line of a value is, if nothing in it is escaped. */
  static int length(byte[] name, LogTable.Type type, int value) {
    return 2 + name.length + (type == LogTable.Type.BYTES ? 2 * value : value);
  }

  /** A line; the value of a number is its digits. */
  void line(byte[] name, LogTable.Type type, byte[] value) {
    line(name, type, value, 0, value.length);
  }

  /** The same of a value that is a part of other bytes. */
  void line(byte[] name, LogTable.Type type, byte[] from, int offset, int count) {
    boolean plain = type != LogTable.Type.TEXT || isPlain(from, offset, count);
    room(length(name, type, plain ? count : 2 * count));
    bytes[length++] = '\n';
    put(name, 0, name.length);
    bytes[length++] = type.mark();
    if (type == LogTable.Type.BYTES) {
      putHexadecimal(from, offset, count);
    } else if (plain) {
      put(from, offset, count);
    } else {
      putEscaped(from, offset, count);
    }
  }

  /** Asked of a text, because the platform looks through one faster than a loop does. */
  private static boolean isPlain(byte[] from, int offset, int count) {
    String each = new String(from, offset, count, StandardCharsets.ISO_8859_1);
    return each.indexOf('\\') < 0 && each.indexOf('\n') < 0;
  }

  private void putEscaped(byte[] from, int offset, int count) {
    for (int at = offset; at < offset + count; at++) {
      byte one = from[at];
      if (one == '\\' || one == '\n') {
        bytes[length++] = '\\';
        bytes[length++] = (byte) (one == '\n' ? 'n' : '\\');
      } else {
        bytes[length++] = one;
      }
    }
  }

  private void putHexadecimal(byte[] from, int offset, int count) {
    for (int at = offset; at < offset + count; at++) {
      bytes[length++] = DIGITS[from[at] >> 4 & 0xf];
      bytes[length++] = DIGITS[from[at] & 0xf];
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }

  private void put(byte[] from, int offset, int count) {
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  /** What stands here, in an array as long. */
  byte[] utf8() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
