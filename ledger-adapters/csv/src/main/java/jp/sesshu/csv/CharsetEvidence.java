package jp.sesshu.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a file tell of its charset, asked only when its header makes no sense.
 *
 * @param start the first bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CharsetEvidence(byte[] start) {

  /** The length of UTF-8's byte order mark. */
  static final int UTF_8_MARK = 3;

  private static final byte ESCAPE = 0x1B;

  static CharsetEvidence of(byte[] start) {
    return new CharsetEvidence(start);
  }

  boolean isUtf8Marked() {
    return startsWith(0xEF, 0xBB, 0xBF);
  }

  /** The name of the charset the bytes speak for, if it is not the one given. */
  Optional<String> otherThan(CsvCharset given) {
    byte[] line = firstLine();
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF) || contains(line, (byte) 0)) {
      return Optional.of("UTF-16");
    }
    if (given != CsvCharset.UTF_8 && Utf8Evidence.speaksFor(line)) {
      return Optional.of(CsvCharset.UTF_8.label());
    }
    if (contains(line, ESCAPE)) {
      return Optional.of("ISO-2022-JP");
    }
    if (given != CsvCharset.MS932 && decodes(line, "windows-31j") && !isAscii(line)) {
      return Optional.of(decodes(line, "EUC-JP") ? "EUC-JP" : CsvCharset.MS932.label());
    }
    if (decodes(line, "EUC-JP") && !isAscii(line)) {
      return Optional.of("EUC-JP");
    }
    boolean readable = decodes(line, given == CsvCharset.UTF_8 ? "UTF-8" : "windows-31j");
    return readable ? Optional.empty() : Optional.of("UNKNOWN");
  }

  private boolean startsWith(int... bytes) {
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private byte[] firstLine() {
    int end = 0;
    while (end < start.length && start[end] != '\n' && start[end] != '\r') {
      end++;
    }
    return Arrays.copyOf(start, end);
  }

  private static boolean contains(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean decodes(byte[] bytes, String charset) {
    try {
      Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
