package jp.sesshu.exchange;

/**
 * A kind of information that may be asked for (利用特定個人情報).
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code VACCINATION_RECORD}
 */
public record InformationCode(String value) implements Comparable<InformationCode> {
  /** Refuses any other form. */
  public InformationCode {
    value = CodeForm.checked(value, "information");
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
