package jp.sesshu.exchange;

/**
 * A kind of body that asks or provides (情報照会者・情報提供者): what it is, not which one.
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code MUNICIPALITY}
 */
public record PartyCode(String value) implements Comparable<PartyCode> {
  /** Refuses any other form. */
  public PartyCode {
    value = CodeForm.checked(value, "party");
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
