package jp.sesshu.exchange.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Numbers for a fixed set of codes (符号の番号), found without boxes and without probing. */
final class CodeNumbers {

  /** The number of a code that is not held: it has every bit, so that one look tells of several. */
  static final int UNKNOWN = -1;

  private final PerfectHash hashes;

  /** By number: a code, or nothing. Behind the places stand codes whose hash another has taken. */
  private final String[] codes;

  /** Numbers the codes. */
  CodeNumbers(Collection<String> values) {
    Set<String> held = new TreeSet<>(values);
    long[] distinct = held.stream().mapToLong(String::hashCode).distinct().toArray();
    hashes = new PerfectHash(distinct);
    codes = new String[hashes.places() + held.size() - distinct.length];
    Arrays.fill(codes, "");
    int behind = hashes.places();
    for (String code : held) {
      int place = hashes.place(code.hashCode());
      codes[codes[place].isEmpty() ? place : behind++] = code;
    }
  }

  /** The number of a code, less than {@link #limit()}, or {@link #UNKNOWN} if it is not held. */
  int of(String code) {
    int place = hashes.place(code.hashCode());
    return codes[place].equals(code) ? place : behind(code);
  }

  private int behind(String code) {
    for (int number = hashes.places(); number < codes.length; number++) {
      if (codes[number].equals(code)) {
        return number;
      }
    }
    return UNKNOWN;
  }

  /** The code that has a number. */
  String code(int number) {
    return codes[number];
  }

  /** What all numbers are less than. */
  int limit() {
    return codes.length;
  }
}
