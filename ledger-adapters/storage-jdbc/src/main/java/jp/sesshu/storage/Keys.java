package jp.sesshu.storage;

import java.util.HexFormat;

/** Keys of hexadecimal digits as bytes, which take half the room. */
final class Keys {
  private static final HexFormat HEX = HexFormat.of();

  private Keys() {}

  static byte[] bytes(String hexadecimal) {
    return HEX.parseHex(hexadecimal);
  }

  static String text(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
