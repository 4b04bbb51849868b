package jp.sesshu.resident;

/**
 * The number of a household (世帯番号): opaque, the municipality's own.
 *
 * @param value 1 to 15 characters without spaces
 */
public record HouseholdNumber(String value) {

  /** Refuses an empty, longer or spaced number. */
  public HouseholdNumber {
    if (value.isEmpty() || value.length() > 15 || value.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("household number must be 1 to 15 characters, no spaces");
    }
  }
}
