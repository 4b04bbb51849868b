package jp.sesshu.exchange.internal;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Numbers for codes: a fixed hash table without boxes. */
public final class CodeIndex {

  /** The number of no code. */
  public static final int UNKNOWN = -1;

  private final @Nullable String[] codes;
  private final int[] numbers;
  private final int mask;
  private final int size;

  /** Numbers the codes from 0 in their natural order. */
  public CodeIndex(Collection<String> values) {
    TreeSet<String> sorted = new TreeSet<>(values);
    size = sorted.size();
    int capacity = Integer.highestOneBit(Math.max(4, size * 4 - 1)) << 1;
    mask = capacity - 1;
    codes = new String[capacity];
    numbers = new int[capacity];
    int next = 0;
    for (String code : sorted) {
      int slot = spread(code) & mask;
      while (codes[slot] != null) {
        slot = (slot + 1) & mask;
      }
      codes[slot] = code;
      numbers[slot] = next++;
    }
  }

  /** The number of a code, or {@link #UNKNOWN}. */
  public int of(String code) {
    int slot = spread(code) & mask;
    for (String held = codes[slot]; held != null; held = codes[slot]) {
      if (held.equals(code)) {
        return numbers[slot];
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  /** How many codes there are. */
  public int size() {
    return size;
  }

  private static int spread(String code) {
    int hash = code.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
