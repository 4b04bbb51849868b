package jp.sesshu.json.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Walks over a canonical text in UTF-8 that is expected to be of one form; not thread-safe. */
final class TextCursor {
  private final byte[] text;
  private int at;

  TextCursor(byte[] text) {
    this.text = text;
  }

  /** Says that a text is not of the form expected; whoever catches it reads it in another way. */
  static final class OtherFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OtherFormException() {
      super("not the form expected", null, false, false);
    }
  }

  /** Goes on behind what comes next, if it is this. */
  boolean isNext(byte[] expected) {
    int end = at + expected.length;
    if (end > text.length || !Arrays.equals(text, at, end, expected, 0, expected.length)) {
      return false;
    }
    at = end;
    return true;
  }

  /** The same with a comma in between, unless the object has only just begun. */
  boolean isNextField(byte[] expected) {
    boolean first = at > 0 && text[at - 1] == '{';
    if (first) {
      return isNext(expected);
    }
    int before = at;
    if (at < text.length && text[at++] == ',' && isNext(expected)) {
      return true;
    }
    at = before;
    return false;
  }

  void expect(byte[] expected) {
    if (!isNext(expected)) {
      throw new OtherFormException();
    }
  }

  private void expect(char expected) {
    if (at >= text.length || text[at++] != expected) {
      throw new OtherFormException();
    }
  }

  void expectEnd() {
    if (at != text.length) {
      throw new OtherFormException();
    }
  }

  /** The value of the text up to a quotation mark. */
  <T> T value(KnownValues<T> known) {
    int from = at;
    return known.of(text, from, endOfString());
  }

  /** The text up to a quotation mark. */
  String string() {
    int from = at;
    return new String(text, from, endOfString() - from, StandardCharsets.UTF_8);
  }

  /** Goes on behind the next quotation mark, before which there are plain characters only. */
  private int endOfString() {
    while (at < text.length) {
      byte b = text[at++];
      if (b == '"') {
        return at - 1;
      }
      if ((b >= 0 && b < ' ') || b == '\\') {
        break;
      }
    }
    throw new OtherFormException();
  }

  /** A day as {@code 2022-06-01} and a quotation mark. */
  LocalDate day() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    expect('"');
    return LocalDate.of(year, month, day);
  }

  private int digits(int count) {
    if (at + count > text.length) {
      throw new OtherFormException();
    }
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + digit(text[at++]);
    }
    return value;
  }

  /** A number of one to five digits without leading zeros. */
  int number() {
    int start = at;
    int value = 0;
    while (at < text.length && at - start < 5 && isDigit(text[at])) {
      value = value * 10 + digit(text[at++]);
    }
    if (at == start || (text[start] == '0' && at - start > 1)) {
      throw new OtherFormException();
    }
    return value;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static int digit(byte c) {
    if (!isDigit(c)) {
      throw new OtherFormException();
    }
    return c - '0';
  }
}
