package jp.sesshu.exchange.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that the codes of one sort have, and those met last (符号の形式).
 *
 * <p>A code met again is the same object: it need not be matched anew, and a table that looked it
 * up knows it. What is remembered is bounded, however many codes come off a wire. Threads race for
 * a place harmlessly: two objects of one text are equal for everybody, only slower to look up.
 */
public final class CodeForm {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  private static final int BITS = 12;

  /** The places of one home: codes that share it do not drive each other out at once. */
  private static final int NEAR = 4;

  private final @Nullable MetCode[] met = new MetCode[(1 << BITS) + NEAR];
  private final String sort;

  /**
   * Codes of one sort.
   *
   * @param sort what they are codes of, for the message
   */
  public CodeForm(String sort) {
    this.sort = sort;
  }

  /**
   * The code of a text, if it has the form.
   *
   * @throws IllegalArgumentException if it has not
   */
  public MetCode of(String text) {
    int home = (text.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    for (int near = 0; near < NEAR; near++) {
      MetCode known = met[home + near];
      if (known != null && known.text().equals(text)) {
        return known;
      }
    }
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          sort + " code must be 1 to 60 capital letters, digits or underscores");
    }
    MetCode code = new MetCode(text);
    met[home + emptyOrFirst(home)] = code;
    return code;
  }

  private int emptyOrFirst(int home) {
    for (int near = 0; near < NEAR; near++) {
      if (met[home + near] == null) {
        return near;
      }
    }
    return 0;
  }
}
