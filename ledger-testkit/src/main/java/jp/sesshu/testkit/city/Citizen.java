package jp.sesshu.testkit.city;

import java.time.LocalDate;
import jp.sesshu.identity.IndividualNumber;
import jp.sesshu.resident.RegisterRow;

/**
 * A generated person: the row of the residents' file, and apart from it the individual number.
 *
 * @param row what the register says
 * @param number an invented individual number with a right check digit
 */
public record Citizen(RegisterRow row, IndividualNumber number) {

  /** The day of birth. */
  LocalDate birthDate() {
    return row.particulars().demographics().birthDate();
  }

  /** Whether a clinic here could have seen the person on this day. */
  boolean isHereOn(LocalDate day) {
    LocalDate since = row.residentSinceOrNull();
    LocalDate until = row.residentUntilOrNull();
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }

  @Override
  public String toString() {
    return "Citizen[withheld]";
  }
}
