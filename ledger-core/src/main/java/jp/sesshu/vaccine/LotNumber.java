package jp.sesshu.vaccine;

import java.util.regex.Pattern;

/**
 * The manufacturer's lot (製造番号, Lot番号) a dose was taken from.
 *
 * <p>Kept as printed, in capitals and half width; the reader of a file normalises, this type
 * refuses.
 *
 * @param value 1 to 20 letters, digits, hyphens or dots
 */
public record LotNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9.-]{1,20}");

  /** Refuses any other form. */
  public LotNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "lot number must be 1 to 20 capital letters, digits, hyphens or dots");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
