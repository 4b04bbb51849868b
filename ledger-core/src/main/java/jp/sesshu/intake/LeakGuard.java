package jp.sesshu.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.identity.NumberCheck;
import jp.sesshu.identity.NumberNormaliser;

/**
 * Notices a personal number where none may stand (個人番号の混入), such as in the note of a report.
 *
 * <p>A number is suspected where twelve digits stand together, or in three groups of four, in half
 * or full width, with no further digit beside them, and their check digit is right. So a telephone
 * number or a date is not suspected; one in eleven of all other texts of twelve digits is, wrongly,
 * and a person decides.
 */
public final class LeakGuard {

  private static final String GROUP = "[0-9０-９]{4}";
  private static final String GAP = "[ \\u3000\\-‐-―−－ーｰ]?";
  private static final Pattern SUSPECT =
      Pattern.compile("(?<![0-9０-９])" + GROUP + GAP + GROUP + GAP + GROUP + "(?![0-9０-９])");

  private LeakGuard() {}

  /** Whether the text seems to hold an individual number. */
  public static boolean suspects(String text) {
    Matcher matcher = SUSPECT.matcher(text);
    while (matcher.find()) {
      String digits = NumberNormaliser.normalise(matcher.group());
      if (IndividualNumber.check(digits) instanceof NumberCheck.Valid) {
        return true;
      }
    }
    return false;
  }
}
