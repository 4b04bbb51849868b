package jp.sesshu.exchange.internal;

/**
 * A code that was met, and which number the table that looked it up last has for it (既知の符号).
 *
 * <p>Distinguished from its text: whoever meets the text again gets this same object (see {@link
 * CodeForm}), so that a table finds its number without comparing. Threads race for that memory
 * harmlessly: it says whose number it is.
 */
public final class MetCode {

  private final String text;

  /** A table's identity and, in the last bits, its number for the code; 0 if none looked yet. */
  private volatile long seen;

  MetCode(String text) {
    this.text = text;
  }

  /** The text. */
  public String text() {
    return text;
  }

  long seen() {
    return seen;
  }

  void see(long by) {
    seen = by;
  }
}
