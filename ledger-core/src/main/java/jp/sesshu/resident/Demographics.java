package jp.sesshu.resident;

import java.time.LocalDate;

/**
 * The four items that identify a person (4情報): name, sex, date of birth and address.
 *
 * @param name the names
 * @param sex the sex
 * @param birthDate the day of birth
 * @param address the address
 */
public record Demographics(PersonName name, Sex sex, LocalDate birthDate, Address address) {

  @Override
  public String toString() {
    return "Demographics[withheld]";
  }
}
