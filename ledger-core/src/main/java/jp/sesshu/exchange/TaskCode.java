package jp.sesshu.exchange;

import java.util.regex.Pattern;

/**
 * A task for which information may be asked (特定個人番号利用事務).
 *
 * @param value 1 to 60 capital letters, digits or underscores, such as {@code
 *     IMMUNIZATION_ACT_VACCINATION}
 */
public record TaskCode(String value) implements Comparable<TaskCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

  /** Refuses any other form. */
  public TaskCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "task code must be 1 to 60 capital letters, digits or underscores");
    }
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
