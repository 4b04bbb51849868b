package jp.sesshu.exchange.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers for a fixed set of codes (符号の番号), from 1; a code remembers the one it has. */
final class CodeNumbers {

  /** The number of a code that is not held: it has every bit, so that one look tells of several. */
  static final int UNKNOWN = -1;

  /** The most codes. */
  static final int MOST = Short.MAX_VALUE;

  private static final AtomicLong MADE = new AtomicLong();

  private final long self = MADE.incrementAndGet();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Numbers the codes.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST}
   */
  CodeNumbers(Collection<String> codes) {
    for (String code : new TreeSet<>(codes)) {
      numbers.put(code, numbers.size() + 1);
    }
    if (numbers.size() > MOST) {
      throw new IllegalArgumentException("a list holds at most " + MOST + " codes of one sort");
    }
  }

  /** The number of a code, or {@link #UNKNOWN} if it is not held. */
  int of(MetCode code) {
    long seen = code.seen();
    return seen >>> Short.SIZE == self ? (short) seen : look(code);
  }

  private int look(MetCode code) {
    int number = of(code.text());
    code.see(self << Short.SIZE | (number & 0xFFFF));
    return number;
  }

  /** The number of the code of a text, or {@link #UNKNOWN}. */
  int of(String text) {
    return numbers.getOrDefault(text, UNKNOWN);
  }
}
