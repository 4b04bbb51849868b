package jp.sesshu.resident;

import java.time.LocalDate;

/**
 * Where an addressee wants letters sent, if not to the registered address (送付先).
 *
 * @param number whose letters
 * @param recipient the name on the envelope
 * @param address where to
 * @param from the first day, inclusive; a later one replaces it from its own day on
 */
public record MailingAddress(
    AddresseeNumber number, String recipient, Address address, LocalDate from) {

  @Override
  public String toString() {
    return "MailingAddress[" + number + ", withheld]";
  }
}
