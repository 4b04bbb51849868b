package jp.sesshu.json.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Values of few kinds that come again and again, such as programmes and makers, by the bytes of
 * their text: what was made and checked a moment ago is neither decoded nor made again.
 *
 * <p>Holds a few hundred at most; two texts that fall on one place drive each other out. Safe for
 * use by many threads.
 */
final class KnownValues<T> {
  private static final int PLACES = 512;

  private final AtomicReferenceArray<Known<T>> known = new AtomicReferenceArray<>(PLACES);
  private final Function<String, T> making;

  KnownValues(Function<String, T> making) {
    this.making = making;
  }

  /** A value and the text it was made of; nothing of it changes once it is published. */
  private static final class Known<T> {
    private final byte[] text;
    private final T value;

    Known(byte[] text, T value) {
      this.text = text;
      this.value = value;
    }
  }

  /** The value of the text in a range of bytes. */
  T of(byte[] bytes, int from, int until) {
    int hash = 1;
    for (int i = from; i < until; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    Known<T> found = known.getAcquire(place);
    if (found != null && Arrays.equals(found.text, 0, found.text.length, bytes, from, until)) {
      return found.value;
    }
    T made = making.apply(new String(bytes, from, until - from, StandardCharsets.UTF_8));
    known.setRelease(place, new Known<>(Arrays.copyOfRange(bytes, from, until), made));
    return made;
  }
}
