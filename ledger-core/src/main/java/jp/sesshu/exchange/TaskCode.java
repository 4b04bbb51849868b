package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;
import jp.sesshu.exchange.internal.MetCode;
import org.jspecify.annotations.Nullable;

/**
 * A task for which information may be asked (特定個人番号利用事務).
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code IMMUNIZATION_ACT_VACCINATION}.
 * A value: equal to another of the same text. Safe for use by many threads.
 */
public final class TaskCode implements Comparable<TaskCode> {

  private static final CodeForm FORM = new CodeForm("task");

  private final MetCode met;

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public TaskCode(String value) {
    met = FORM.of(value);
  }

  /** Its text. */
  public String value() {
    return met.text();
  }

  MetCode met() {
    return met;
  }

  @Override
  public int compareTo(TaskCode other) {
    return value().compareTo(other.value());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskCode code && value().equals(code.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value();
  }
}
