package jp.sesshu.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts as bytes with their lengths in front, so that {@code ab, c} is not {@code a, bc}. */
final class Framed {
  private Framed() {}

  static byte[] of(String... texts) {
    byte[][] parts =
        Arrays.stream(texts)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    int length = Arrays.stream(parts).mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer framed = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      framed.putInt(part.length).put(part);
    }
    return framed.array();
  }
}
