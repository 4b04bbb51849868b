package jp.sesshu.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that the codes of the list have, and the codes met last (符号の形式).
 *
 * <p>A code met again is the same string: it need not be matched anew, and whoever compares it with
 * one that is kept sees at once that it is equal. What is remembered is bounded, however many codes
 * come off a wire. Threads race for a place harmlessly: strings are immutable.
 */
final class CodeForm {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  private static final int BITS = 12;

  /** The places of one home: codes that share it do not drive each other out at once. */
  private static final int NEAR = 4;

  private static final @Nullable String[] MET = new String[(1 << BITS) + NEAR];

  private CodeForm() {}

  /**
   * The code, if it has the form.
   *
   * @param sort what it is a code of, for the message
   * @throws IllegalArgumentException if it has not
   */
  static String checked(String value, String sort) {
    int home = (value.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    for (int near = 0; near < NEAR; near++) {
      String met = MET[home + near];
      if (value.equals(met)) {
        return met;
      }
    }
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          sort + " code must be 1 to 60 capital letters, digits or underscores");
    }
    MET[home + emptyOrFirst(home)] = value;
    return value;
  }

  private static int emptyOrFirst(int home) {
    for (int near = 0; near < NEAR; near++) {
      if (MET[home + near] == null) {
        return near;
      }
    }
    return 0;
  }
}
