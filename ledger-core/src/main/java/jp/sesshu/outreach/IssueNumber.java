package jp.sesshu.outreach;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.programme.FiscalYear;

/**
 * The number on an issued document (発行番号), such as {@code 2025-C-000012}: the twelfth certificate
 * of fiscal 2025.
 *
 * <p>Distinguished from a copy: a document that is printed again keeps its number (再発行).
 *
 * @param year the fiscal year of the first copy
 * @param kind what was issued
 * @param sequence 1 for the first of its kind in the year
 */
public record IssueNumber(FiscalYear year, DocumentKind kind, long sequence)
    implements Comparable<IssueNumber> {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([CERIM])-([0-9]{6,18})");
  private static final Comparator<IssueNumber> ORDER =
      Comparator.comparing(IssueNumber::year)
          .thenComparing(IssueNumber::kind)
          .thenComparingLong(IssueNumber::sequence);

  /** Refuses sequences below 1. */
  public IssueNumber {
    if (sequence < 1) {
      throw new IllegalArgumentException("issue number must have a sequence of at least 1");
    }
  }

  /**
   * The number as it is printed.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static IssueNumber of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("issue number must look like 2025-C-000012");
    }
    return new IssueNumber(
        new FiscalYear(Integer.parseInt(form.group(1))),
        DocumentKind.ofLetter(form.group(2).charAt(0)),
        Long.parseLong(form.group(3)));
  }

  @Override
  public int compareTo(IssueNumber other) {
    return ORDER.compare(this, other);
  }

  /** The number as it is printed. */
  @Override
  public String toString() {
    String digits = Long.toString(sequence);
    String zeros = "0".repeat(Math.max(0, 6 - digits.length()));
    return year.year() + "-" + kind.letter() + "-" + zeros + digits;
  }
}
