package jp.sesshu.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * Whether two days may be one day, wrongly written: one digit off, two neighbouring digits or day
 * and month exchanged, or the same year of another era (昭和5年 for 平成5年).
 */
final class NearDates {
  /** First years of the five eras: 1868, 1912, 1926, 1989, 2019; how far two of them lie apart. */
  private static final Set<Integer> ERA_SLIPS = Set.of(30, 63, 93, 14, 77, 107, 44, 58, 121, 151);

  private NearDates() {}

  static Agreement compare(LocalDate one, LocalDate other) {
    if (one.equals(other)) {
      return Agreement.EXACT;
    }
    return near(one, other) ? Agreement.NEAR : Agreement.DIFFERENT;
  }

  private static boolean near(LocalDate one, LocalDate other) {
    if (one.getMonthValue() == other.getMonthValue()
        && one.getDayOfMonth() == other.getDayOfMonth()
        && ERA_SLIPS.contains(Math.abs(one.getYear() - other.getYear()))) {
      return true;
    }
    if (one.getYear() == other.getYear()
        && one.getMonthValue() == other.getDayOfMonth()
        && one.getDayOfMonth() == other.getMonthValue()) {
      return true;
    }
    return nearDigits(
        one.format(DateTimeFormatter.BASIC_ISO_DATE),
        other.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static boolean nearDigits(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int first = -1;
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        first = first < 0 ? i : first;
        differing++;
      }
    }
    return differing == 1
        || (differing == 2
            && first + 1 < one.length()
            && one.charAt(first) == other.charAt(first + 1)
            && one.charAt(first + 1) == other.charAt(first));
  }
}
