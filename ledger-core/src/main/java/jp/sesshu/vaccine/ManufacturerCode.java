package jp.sesshu.vaccine;

/**
 * A municipality's code for the maker of a vaccine (ワクチンメーカー名コード): opaque, kept as it came.
 *
 * @param value 1 to 10 printable characters without spaces
 */
public record ManufacturerCode(String value) {

  /** Refuses an empty, longer or spaced code. */
  public ManufacturerCode {
    if (value.isEmpty() || value.length() > 10 || value.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("manufacturer code must be 1 to 10 characters, no spaces");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
