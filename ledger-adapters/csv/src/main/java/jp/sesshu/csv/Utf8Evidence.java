package jp.sesshu.csv;

/**
 * Tells UTF-8 from MS932 by the bytes. Japanese text in UTF-8 consists of three-byte characters
 * from E3 to E9; read as MS932 it often decodes without any error, into other kanji. Bytes that are
 * valid UTF-8 throughout and hold such a character are UTF-8: in MS932 the same bytes would have to
 * be rare kanji and half-width kana in just this alternation, without exception.
 */
final class Utf8Evidence {

  private Utf8Evidence() {}

  /** Whether the bytes are UTF-8 and could be nothing else. */
  static boolean speaksFor(byte[] bytes) {
    int japanese = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >> 4 == 0xE ? 3 : 4;
      if (lead >= 0x80 && (lead < 0xC2 || lead > 0xF4 || !continued(bytes, i, length))) {
        return false;
      }
      if (length == 3 && lead >= 0xE3 && lead <= 0xE9) {
        japanese++;
      }
      i += length;
    }
    return japanese > 0;
  }

  private static boolean continued(byte[] bytes, int start, int length) {
    if (start + length > bytes.length) {
      return false;
    }
    for (int i = start + 1; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
