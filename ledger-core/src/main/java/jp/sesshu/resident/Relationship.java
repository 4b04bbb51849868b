package jp.sesshu.resident;

/**
 * The relationship to the head of the household (続柄区分): the register's code, opaque here.
 *
 * @param code up to 10 characters, as it came
 */
public record Relationship(String code) {

  /** Refuses an empty or longer code. */
  public Relationship {
    if (code.isBlank() || code.length() > 10) {
      throw new IllegalArgumentException("relationship code must be 1 to 10 characters");
    }
  }
}
