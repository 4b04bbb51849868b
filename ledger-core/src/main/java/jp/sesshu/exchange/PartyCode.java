package jp.sesshu.exchange;

import java.util.regex.Pattern;

/**
 * A kind of body that asks or provides (情報照会者・情報提供者): what it is, not which one.
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code MUNICIPALITY}
 */
public record PartyCode(String value) implements Comparable<PartyCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Refuses any other form. */
  public PartyCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "party code must be 1 to 60 capital letters, digits or underscores");
    }
  }

  @Override
  public int compareTo(PartyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
