package jp.sesshu.access;

import java.util.regex.Pattern;

/**
 * Joins the attempt and the outcome of one act.
 *
 * @param value 32 lower-case hexadecimal digits, drawn at random
 */
public record ActId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /** Refuses any other form. */
  public ActId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("act id must be 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
