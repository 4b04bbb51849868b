package jp.sesshu.exchange;

import java.util.regex.Pattern;

/**
 * A kind of information that may be asked for (利用特定個人情報).
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code VACCINATION_RECORD}
 */
public record InformationCode(String value) implements Comparable<InformationCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Refuses any other form. */
  public InformationCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "information code must be 1 to 60 capital letters, digits or underscores");
    }
  }

  @Override
  public int compareTo(InformationCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
