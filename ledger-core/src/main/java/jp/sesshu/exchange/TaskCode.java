package jp.sesshu.exchange;

import jp.sesshu.exchange.internal.CodeForm;

/**
 * A task for which information may be asked (特定個人番号利用事務).
 *
 * <p>1 to 60 capital letters, digits or underscores, such as {@code IMMUNIZATION_ACT_VACCINATION}.
 * Immutable.
 */
public final class TaskCode extends ListedCode implements Comparable<TaskCode> {

  private static final CodeForm FORM = new CodeForm("task");

  /**
   * The code of that text.
   *
   * @throws IllegalArgumentException if it has any other form
   */
  public TaskCode(String value) {
    super(FORM.of(value));
  }

  @Override
  public int compareTo(TaskCode other) {
    return value().compareTo(other.value());
  }
}
