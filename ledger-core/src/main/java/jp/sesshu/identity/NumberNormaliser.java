package jp.sesshu.identity;

/**
 * The one normaliser for numbers that people typed (番号の表記ゆれ), for use at the boundary.
 *
 * <p>It changes full-width digits (０ to ９) into ASCII ones and drops what separates groups:
 *
 * <ul>
 *   <li>blanks: space, tab, U+00A0, U+3000;
 *   <li>hyphens and dashes: U+002D, U+2010 to U+2015, U+2212, U+FF0D;
 *   <li>the long-vowel marks ー U+30FC and ｰ U+FF70, because a Japanese keyboard gives them for the
 *       hyphen key, and between digits they cannot mean a vowel.
 * </ul>
 *
 * <p>Every other character stays, so that the number is then refused as {@link
 * NumberRefusal#CHARACTER}: digits of other scripts, letters and line ends are never guessed at.
 */
public final class NumberNormaliser {

  private static final String SEPARATORS =
      " \t\u00A0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D\u30FC\uFF70";

  private static final int TO_ASCII = '０' - '0';

  private NumberNormaliser() {}

  /** The text with ASCII digits and without separators. */
  public static String normalise(String text) {
    StringBuilder normalised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        normalised.append((char) (c - TO_ASCII));
      } else if (SEPARATORS.indexOf(c) < 0) {
        normalised.append(c);
      }
    }
    return normalised.toString();
  }
}
