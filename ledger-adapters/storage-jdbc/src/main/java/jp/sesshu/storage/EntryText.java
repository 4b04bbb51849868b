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

  /** A payload of about so many bytes. */
  EntryText(int expected) {
    bytes = new byte[FIRST.length + expected];
    put(FIRST);
  }

  /** A line {@code name=text}. */
  void text(byte[] name, byte[] utf8) {
    boolean plain = isPlain(utf8);
    begin(name, '=', plain ? utf8.length : 2 * utf8.length);
    if (plain) {
      put(utf8);
    } else {
      putEscaped(utf8);
    }
  }

  private static boolean isPlain(byte[] utf8) {
    for (byte one : utf8) {
      if (one == '\\' || one == '\n') {
        return false;
      }
    }
    return true;
  }

  private void putEscaped(byte[] utf8) {
    for (byte one : utf8) {
      if (one == '\\' || one == '\n') {
        bytes[length++] = '\\';
        bytes[length++] = (byte) (one == '\n' ? 'n' : '\\');
      } else {
        bytes[length++] = one;
      }
    }
  }

  /** A line {@code name#number}. */
  void number(byte[] name, Object number) {
    byte[] digits = number.toString().getBytes(StandardCharsets.UTF_8);
    begin(name, '#', digits.length);
    put(digits);
  }

  /** A line {@code name:hexadecimal bytes}. */
  void bytes(byte[] name, byte[] value) {
    begin(name, ':', 2 * value.length);
    for (byte one : value) {
      bytes[length++] = DIGITS[one >> 4 & 0xf];
      bytes[length++] = DIGITS[one & 0xf];
    }
  }

  private void begin(byte[] name, char kind, int room) {
    int needed = length + 2 + name.length + room;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * needed);
    }
    bytes[length++] = '\n';
    put(name);
    bytes[length++] = (byte) kind;
  }

  private void put(byte[] some) {
    System.arraycopy(some, 0, bytes, length, some.length);
    length += some.length;
  }

  /** What stands here, in an array as long. */
  byte[] utf8() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
