package jp.sesshu.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys of hexadecimal digits as bytes, which take half the room. */
final class Keys {
  private static final HexFormat HEX = HexFormat.of();

  private Keys() {}

  static byte[] bytes(String hexadecimal) {
    return HEX.parseHex(hexadecimal);
  }

  /** SHA-256 of a text in UTF-8. */
  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String text(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
