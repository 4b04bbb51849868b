package jp.sesshu.programme;

/**
 * A municipality's own number for a programme (事業番号): opaque, kept and returned as it came.
 *
 * @param value 1 to 20 characters without spaces
 */
public record ProgrammeNumber(String value) {

  /** Refuses an empty, longer or spaced number. */
  public ProgrammeNumber {
    if (value.isEmpty() || value.length() > 20 || value.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("programme number must be 1 to 20 characters, no spaces");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
