package jp.sesshu.exchange;

/**
 * A task for which information may be asked (特定個人番号利用事務).
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code
 *     IMMUNIZATION_ACT_VACCINATION}
 */
public record TaskCode(String value) implements Comparable<TaskCode> {
  /** Refuses any other form. */
  public TaskCode {
    value = CodeForm.checked(value, "task");
  }

  @Override
  public int compareTo(TaskCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
