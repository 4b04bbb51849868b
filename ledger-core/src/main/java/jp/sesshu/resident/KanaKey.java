package jp.sesshu.resident;

import java.text.Normalizer;

/**
 * A key for finding people by the reading of their name, folded over the ways the same reading is
 * written: half and full width, hiragana and katakana, small and large kana, ヴ and ブ, ヂ and ジ, long
 * vowel marks and spaces.
 *
 * <p>Two people with the same key may well be different people, and are compared field by field
 * afterwards. The key is for look-up only and never replaces a stored name.
 *
 * @param value the folded reading; empty if the reading was
 */
public record KanaKey(String value) {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";

  /** The key of a reading. */
  public static KanaKey of(String reading) {
    String wide = Normalizer.normalize(reading, Normalizer.Form.NFKC);
    StringBuilder key = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      fold(toKatakana(wide.charAt(i)), next(wide, i), key);
    }
    return new KanaKey(key.toString());
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? toKatakana(text.charAt(i + 1)) : 0;
  }

  private static char toKatakana(char c) {
    return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c;
  }

  private static void fold(char c, char following, StringBuilder key) {
    if (c == 'ヴ') {
      // ヴァ ヴィ ヴ ヴェ ヴォ are read as バ ビ ブ ベ ボ; the small vowel that follows is dropped below
      int vowel = "ァィゥェォ".indexOf(following);
      key.append(vowel < 0 ? 'ブ' : "バビブベボ".charAt(vowel));
      return;
    }
    int small = SMALL.indexOf(c);
    if (small >= 0 && small < 5 && endsWithFoldedVu(key, small)) {
      return;
    }
    if (small >= 0) {
      key.append(LARGE.charAt(small));
    } else if (c == 'ヂ') {
      key.append('ジ');
    } else if (c == 'ヅ') {
      key.append('ズ');
    } else if (c == 'ヲ') {
      key.append('オ');
    } else if (Character.isLetterOrDigit(c) && c != 'ー') {
      key.append(Character.toUpperCase(c));
    }
  }

  private static boolean endsWithFoldedVu(StringBuilder key, int vowel) {
    return !key.isEmpty() && key.charAt(key.length() - 1) == "バビブベボ".charAt(vowel);
  }

  /** Whether there was no reading to fold. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "KanaKey[withheld]";
  }
}
