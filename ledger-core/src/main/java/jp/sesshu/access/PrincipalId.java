package jp.sesshu.access;

import java.util.regex.Pattern;

/**
 * The identifier of a principal, as the trail keeps it.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores
 */
public record PrincipalId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  /** Refuses any other form. */
  public PrincipalId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "principal id must be 1 to 40 letters, digits, dots, hyphens or underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
