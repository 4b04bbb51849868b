package jp.sesshu.matching;

import java.util.function.UnaryOperator;

/**
 * A name as it compares, in kana or in kanji: as written, folded, and its last word, which is the
 * given name where the writer left a space.
 */
record NameForm(String written, String folded, String given) {

  static NameForm of(String name, UnaryOperator<String> fold) {
    String trimmed = name.strip();
    int space = lastSpace(trimmed);
    return new NameForm(
        trimmed, fold.apply(trimmed), space < 0 ? "" : fold.apply(trimmed.substring(space + 1)));
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  static Agreement compare(NameForm reported, NameForm registered) {
    if (reported.isEmpty() || registered.isEmpty()) {
      return Agreement.ABSENT;
    }
    if (reported.written.equals(registered.written)) {
      return Agreement.EXACT;
    }
    if (reported.folded.equals(registered.folded)) {
      return Agreement.VARIANT;
    }
    return sameGiven(reported, registered)
            || withoutLength(reported).equals(withoutLength(registered))
            || oneOff(reported.folded, registered.folded)
        ? Agreement.NEAR
        : Agreement.DIFFERENT;
  }

  /** Another family name and the same given one: a marriage, a divorce. */
  private static boolean sameGiven(NameForm one, NameForm other) {
    return !one.given.isEmpty() && one.given.equals(other.given);
  }

  private static String withoutLength(NameForm name) {
    return name.folded.replace("ー", "");
  }

  /** One character replaced, added or missing, in a name long enough for that to be a slip. */
  private static boolean oneOff(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) {
      return false;
    }
    int front = 0;
    while (front < Math.min(a.length, b.length) && a[front] == b[front]) {
      front++;
    }
    int back = 0;
    while (back < Math.min(a.length, b.length) - front
        && a[a.length - 1 - back] == b[b.length - 1 - back]) {
      back++;
    }
    return Math.max(a.length, b.length) - front - back == 1;
  }

  private static int lastSpace(String name) {
    return Math.max(name.lastIndexOf(' '), name.lastIndexOf('　'));
  }

  @Override
  public String toString() {
    return "NameForm[withheld]";
  }
}
