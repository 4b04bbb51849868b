package jp.sesshu.vaccine;

import java.util.regex.Pattern;

/**
 * The code of a vaccine as the ordinance distinguishes vaccines (ワクチン), such as {@code MR} or
 * {@code COVID-19/PFIZER-12}.
 *
 * <p>The part before a slash is the {@linkplain #family() family}: {@code COVID-19/MODERNA} is a
 * product of {@code COVID-19}. Codes are compared literally; a municipality's own codes are mapped
 * to these when a report is read.
 *
 * @param value 1 to 40 letters, digits, hyphens, dots or one slash
 */
public record VaccineCode(String value) implements Comparable<VaccineCode> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,40}(/[A-Za-z0-9.-]{1,40})?");

  /** Refuses any other form. */
  public VaccineCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "vaccine code must be letters, digits, '-' or '.', with at most one '/' part");
    }
  }

  /** The code before the slash, or the whole code. */
  public String family() {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }

  @Override
  public int compareTo(VaccineCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
