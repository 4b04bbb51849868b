package jp.sesshu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as Japanese administrative files write them, strictly (日付の読み取り).
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><th>form</th><th>example</th></tr>
 *   <tr><td>ISO</td><td>{@code 2019-05-01}</td></tr>
 *   <tr><td>eight digits</td><td>{@code 20190501}</td></tr>
 *   <tr><td>era in kanji; 元 or one or two digits</td><td>令和元年5月1日, 令和01年05月01日</td></tr>
 *   <tr><td>era letter; 元 or one or two digits</td><td>{@code R1.5.1}, {@code R01.05.01}</td></tr>
 *   <tr><td>era digit 1 (明治) to 5 (令和) and six digits</td><td>{@code 5010501}</td></tr>
 * </table>
 *
 * <p>Distinguished from the JDK's Japanese chronology, which is lenient where a ledger must not be:
 * here a day is read only in an era that named it. Nothing is trimmed and no full-width digit is
 * read, unless the text is {@link #narrow narrowed} first. No exception is thrown for any text, and
 * no outcome repeats it.
 */
public final class JapaneseDateParser {

  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern KANJI =
      Pattern.compile("(明治|大正|昭和|平成|令和)(元|[0-9]{1,2})年([0-9]{1,2})月([0-9]{1,2})日");
  private static final Pattern LETTER =
      Pattern.compile("([MTSHR])(元|[0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})");
  private static final Pattern SEVEN_DIGITS =
      Pattern.compile("([1-5])([0-9]{2})([0-9]{2})([0-9]{2})");

  private static final List<Pattern> OF_CALENDAR_YEARS = List.of(ISO, EIGHT_DIGITS);
  private static final List<Pattern> OF_ERA_YEARS = List.of(KANJI, LETTER, SEVEN_DIGITS);

  private static final LocalDate SOLAR_CALENDAR_SINCE = LocalDate.of(1873, 1, 1);

  private static final int TO_NARROW = '！' - '!';

  private JapaneseDateParser() {}

  /** Reads one date; says why if it cannot. */
  public static DateReading parse(String text) {
    if (text.isBlank()) {
      return new DateReading.Refused(DateRefusal.EMPTY);
    }
    for (Pattern form : OF_CALENDAR_YEARS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      }
    }
    for (Pattern form : OF_ERA_YEARS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return dayOfEra(era(matcher.group(1)), matcher);
      }
    }
    return new DateReading.Refused(DateRefusal.FORM);
  }

  /**
   * The one normaliser for dates: full-width ASCII (０-９, Ｒ, ．, －) becomes half-width, blanks at
   * both ends (also U+3000) go. What is still not a form is then refused by {@link #parse}.
   */
  public static String narrow(String text) {
    StringBuilder narrowed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      narrowed.append(c >= '！' && c <= '～' ? (char) (c - TO_NARROW) : c);
    }
    return narrowed.toString().strip();
  }

  private static DateReading dayOfEra(Era era, Matcher matcher) {
    int yearOfEra = matcher.group(2).equals("元") ? 1 : number(matcher, 2);
    int month = number(matcher, 3);
    int day = number(matcher, 4);
    DateReading reading = day(yearOfEra == 0 ? 0 : era.toCalendarYear(yearOfEra), month, day);
    return reading.fold(date -> inEra(era, date), DateReading.Refused::new);
  }

  private static DateReading inEra(Era era, LocalDate date) {
    if (era.contains(date)) {
      return new DateReading.Read(date);
    }
    return new DateReading.Refused(
        date.isBefore(SOLAR_CALENDAR_SINCE) ? DateRefusal.LUNAR_CALENDAR : DateRefusal.NOT_IN_ERA);
  }

  private static DateReading day(int year, int month, int day) {
    if (month == 0 || day == 0) {
      return new DateReading.Refused(DateRefusal.INCOMPLETE);
    }
    boolean exists = year > 0 && month <= 12 && day <= EpochDays.lengthOfMonth(year, month);
    return exists
        ? new DateReading.Read(LocalDate.of(year, month, day))
        : new DateReading.Refused(DateRefusal.NO_SUCH_DAY);
  }

  private static Era era(String written) {
    for (Era era : Era.values()) {
      boolean named =
          written.equals(era.kanji())
              || written.charAt(0) == era.letter()
              || written.charAt(0) == '0' + era.digit();
      if (named) {
        return era;
      }
    }
    throw new IllegalStateException("a form admits an era that does not exist");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
