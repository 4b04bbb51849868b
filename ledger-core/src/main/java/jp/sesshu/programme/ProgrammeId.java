package jp.sesshu.programme;

import java.util.regex.Pattern;

/**
 * The stable identifier of a programme, such as {@code mr-1} or a designation's id.
 *
 * @param value lower-case letters, digits and hyphens, 1 to 60, starting with a letter
 */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /** Refuses any other form. */
  public ProgrammeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "programme id must be 1 to 60 lower-case letters, digits or hyphens");
    }
  }

  @Override
  public int compareTo(ProgrammeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
