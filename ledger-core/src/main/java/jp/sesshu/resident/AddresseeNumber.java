package jp.sesshu.resident;

import java.util.regex.Pattern;

/**
 * The number of an addressee within one municipality's business systems (宛名番号, 整理番号).
 *
 * <p>It is not the Individual Number and says nothing outside the municipality. Leading zeros
 * count: {@code 0012} and {@code 12} are two people.
 *
 * @param value 1 to 15 ASCII letters or digits
 */
public record AddresseeNumber(String value) implements Comparable<AddresseeNumber> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,15}");

  /** Refuses any other form. */
  public AddresseeNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("addressee number must be 1 to 15 letters or digits");
    }
  }

  @Override
  public int compareTo(AddresseeNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
