package jp.sesshu.resident;

import java.text.Normalizer;

/**
 * A reading with the ways of writing it set aside (よみ): equal if the same sounds are written.
 *
 * <p>Folded, and nothing else: half and full width; hiragana and katakana; small and large kana
 * (シヨウ, ショウ: half-width files often have large ones only); ヴァ and バ; ヂ and ジ, ヅ and ズ, ヲ and オ;
 * letters' case; spaces and middle dots; and the ways to write a long vowel. オーノ and オオノ, ユーコ and
 * ユウコ, ケーコ and ケイコ are each one reading. オノ is another one: 小野 and 大野 are two families. A hyphen or
 * dash after a kana counts as ー, because half-width files use it so.
 *
 * <p>Distinguished from {@link KanaKey}, which forgets long vowels altogether and is for finding
 * only. A reading never replaces a stored name, which is kept to the character.
 *
 * @param value the folded text; empty if there was none
 */
public record Reading(String value) {
  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String SAME_SOUND_FROM = "ヂヅヲヰヱヷヸヹヺ";
  private static final String SAME_SOUND_TO = "ジズオイエバビベボ";
  private static final String LONG_MARKS = "ー-‐‑‒–—―−─～〜";
  private static final String ROWS =
      "アカサタナハマヤラワガザダバパ|イキシチニヒミリギジビピ|ウクスツヌフムユルグズブプ|エケセテネヘメレゲゼデベペ|オコソトノホモヨロゴゾドボポ";
  private static final byte[] VOWEL_OF = vowels();

  /** The reading of a text. */
  public static Reading of(String text) {
    return new Reading(lengthened(sounds(wide(text))));
  }

  /** Whether there was nothing to read. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "Reading[withheld]";
  }

  /** NFKC is right for kana and Latin letters and for these only; free voicing marks join first. */
  private static String wide(String text) {
    return Normalizer.normalize(
        text.replace('゛', '\u3099').replace('゜', '\u309A'), Normalizer.Form.NFKC);
  }

  private static StringBuilder sounds(String wide) {
    StringBuilder sounds = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = katakana(wide.charAt(i));
      char next = i + 1 < wide.length() ? katakana(wide.charAt(i + 1)) : 0;
      if (c == 'ヴ') {
        i += foldVu(next, sounds);
      } else if (LONG_MARKS.indexOf(c) >= 0) {
        if (endsInKana(sounds)) {
          sounds.append('ー');
        }
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        sounds.append(sound(c));
      }
    }
    return sounds;
  }

  private static char katakana(char c) {
    return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c;
  }

  /** ヴァ is バ, ヴュ is ビュ, ヴ alone is ブ; answers how many further characters were used up. */
  private static int foldVu(char next, StringBuilder sounds) {
    int vowel = "ァィゥェォ".indexOf(next);
    if (vowel >= 0) {
      sounds.append("バビブベボ".charAt(vowel));
      return 1;
    }
    sounds.append("ャュョ".indexOf(next) >= 0 ? 'ビ' : 'ブ');
    return 0;
  }

  private static char sound(char c) {
    int small = SMALL.indexOf(c);
    if (small >= 0) {
      return LARGE.charAt(small);
    }
    int same = SAME_SOUND_FROM.indexOf(c);
    return same >= 0 ? SAME_SOUND_TO.charAt(same) : Character.toUpperCase(c);
  }

  private static boolean endsInKana(StringBuilder sounds) {
    return !sounds.isEmpty() && isKana(sounds.charAt(sounds.length() - 1));
  }

  private static boolean isKana(char c) {
    return c >= 'ァ' && c <= 'ー';
  }

  private static String lengthened(StringBuilder sounds) {
    for (int i = 1; i < sounds.length(); i++) {
      if (lengthens(sounds.charAt(i - 1), sounds.charAt(i))) {
        sounds.setCharAt(i, 'ー');
      }
    }
    return sounds.toString();
  }

  /** ア after an a-sound, and so on; イ also after an e-sound, ウ also after an o-sound. */
  private static boolean lengthens(char before, char c) {
    int sounding = before < VOWEL_OF.length ? VOWEL_OF[before] : 0;
    return switch (c) {
      case 'ア' -> sounding == 1;
      case 'イ' -> sounding == 2 || sounding == 4;
      case 'ウ' -> sounding == 3 || sounding == 5;
      case 'エ' -> sounding == 4;
      case 'オ' -> sounding == 5;
      default -> false;
    };
  }

  private static byte[] vowels() {
    byte[] vowels = new byte['ヿ'];
    byte vowel = 1;
    for (int i = 0; i < ROWS.length(); i++) {
      if (ROWS.charAt(i) == '|') {
        vowel++;
      } else {
        vowels[ROWS.charAt(i)] = vowel;
      }
    }
    return vowels;
  }
}
