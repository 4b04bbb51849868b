package jp.sesshu.matching;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address as it compares: 一丁目四番五号 and 1-4-5 are one, and a building behind the number does not
 * count. Nothing is parsed for keeping; the stored text stays as it came.
 *
 * @param whole the folded text
 * @param shortened the folded text and what is left of it without prefecture, city and ward
 */
record AddressForm(String whole, Set<String> shortened) {
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final Pattern COUNTED =
      Pattern.compile("([〇一二三四五六七八九十百]+|[0-9]+)(?:丁目|番地の?|番|号|の|ノ(?=[0-9〇一二三四五六七八九十]))");
  private static final Pattern TRAILING = Pattern.compile("(?<=[0-9]-)([〇一二三四五六七八九十百]+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−─ー~-]+");
  private static final Pattern PREFECTURE = Pattern.compile("^(東京都|北海道|京都府|大阪府|.{2,3}県)");
  private static final Pattern CITY = Pattern.compile("^[^0-9]{1,6}?[市郡]");
  private static final Pattern WARD = Pattern.compile("^[^0-9]{1,5}?[区町村]");

  static AddressForm of(String text, KanjiVariants variants) {
    String whole = fold(text, variants);
    Set<String> shortened = new LinkedHashSet<>();
    shortened.add(whole);
    String rest = whole;
    for (Pattern part : new Pattern[] {PREFECTURE, CITY, WARD}) {
      rest = part.matcher(rest).replaceFirst("");
      if (hasNumber(rest) && !startsWithDigit(rest)) {
        shortened.add(rest);
      }
    }
    return new AddressForm(whole, shortened);
  }

  boolean isEmpty() {
    return whole.isEmpty();
  }

  /** How the address of a report agrees with one of the register. */
  static Agreement compare(AddressForm reported, AddressForm registered) {
    if (reported.isEmpty() || registered.isEmpty()) {
      return Agreement.ABSENT;
    }
    // only one side is shortened at a time: 城内1-1 stands in more than one ward
    if (reported.shortened.stream().anyMatch(text -> same(text, registered.whole))
        || registered.shortened.stream().anyMatch(text -> same(reported.whole, text))) {
      return Agreement.VARIANT;
    }
    return near(reported, registered) ? Agreement.NEAR : Agreement.DIFFERENT;
  }

  /** Equal, or what follows in the report is a building. */
  private static boolean same(String reported, String registered) {
    if (!reported.startsWith(registered)) {
      return false;
    }
    if (reported.length() == registered.length()) {
      return true;
    }
    char next = reported.charAt(registered.length());
    return hasNumber(registered) && next != '-' && !isDigit(next);
  }

  private static boolean near(AddressForm one, AddressForm other) {
    return other.shortened.stream().anyMatch(text -> sameTown(one.whole, text))
        || one.shortened.stream().anyMatch(text -> sameTown(text, other.whole));
  }

  private static boolean sameTown(String one, String other) {
    String town = town(one);
    return town.length() > 1 && town.equals(town(other));
  }

  private static String town(String text) {
    int end = 0;
    while (end < text.length() && !isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String fold(String text, KanjiVariants variants) {
    String folded = Normalizer.normalize(variants.fold(text), Normalizer.Form.NFKC);
    folded = folded.replaceAll("[\\s　、,]", "").replace("大字", "").replace('ヶ', 'ケ');
    folded = DASHES.matcher(folded).replaceAll("-");
    folded = COUNTED.matcher(folded).replaceAll(found -> digits(found.group(1)) + "-");
    folded = TRAILING.matcher(folded).replaceAll(found -> digits(found.group(1)));
    folded = folded.replaceAll("-+", "-").replaceAll("-(?![0-9])", "");
    return folded;
  }

  /** 二十三 and 二三 are both 23; Arabic digits stay. */
  private static String digits(String number) {
    if (isDigit(number.charAt(0))) {
      return number;
    }
    if (number.indexOf('十') < 0 && number.indexOf('百') < 0) {
      StringBuilder plain = new StringBuilder();
      number.chars().forEach(c -> plain.append(KANJI_DIGITS.indexOf(c)));
      return plain.toString();
    }
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '十' || c == '百') {
        sum += Math.max(digit, 1) * (c == '十' ? 10 : 100);
        digit = 0;
      } else {
        digit = KANJI_DIGITS.indexOf(c);
      }
    }
    return String.valueOf(sum + digit);
  }

  private static boolean hasNumber(String text) {
    return NUMBER.matcher(text).find();
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && isDigit(text.charAt(0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return "AddressForm[withheld]";
  }
}
