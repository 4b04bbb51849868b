package jp.sesshu.testkit.city;

import java.util.Arrays;
import java.util.List;

/** The small tables of names: words of kanji or hiragana followed by their katakana. */
final class WrittenNames {

  private WrittenNames() {}

  /** A written name and its reading. */
  record Written(String kanji, String kana) {}

  static List<Written> parse(String table) {
    return Arrays.stream(table.strip().split("\\s+")).map(WrittenNames::split).toList();
  }

  private static Written split(String word) {
    int at = word.length();
    while (at > 0 && isKatakana(word.charAt(at - 1))) {
      at--;
    }
    // a name in katakana stands twice, as written and as read
    int split = at == 0 ? word.length() / 2 : at;
    return new Written(word.substring(0, split), word.substring(split));
  }

  private static boolean isKatakana(char c) {
    return (c >= 'ァ' && c <= 'ヶ') || c == 'ー';
  }
}
