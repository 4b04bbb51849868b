package jp.sesshu.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import jp.sesshu.outreach.ShownAddress;
import jp.sesshu.resident.Addressee;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Sex;
import jp.sesshu.resident.SupportMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document is about (被接種者): name, sex, birth and, unless a support measure forbids it, the
 * address; never the individual number.
 *
 * @param number the addressee number
 * @param name the written name
 * @param registeredNameOrNull a foreigner's registered name beside a common name (本名)
 * @param sex the sex
 * @param birthDate the day of birth
 * @param address the address as it may be shown
 */
public record Holder(
    AddresseeNumber number,
    String name,
    @Nullable String registeredNameOrNull,
    Sex sex,
    LocalDate birthDate,
    ShownAddress address) {

  /** The person as documents of a day show them. */
  public static Holder of(Addressee addressee, Collection<SupportMeasure> measures, LocalDate on) {
    Demographics person = addressee.demographics();
    return new Holder(
        addressee.number(),
        person.name().display(),
        person.name().registeredName().orElse(null),
        person.sex(),
        person.birthDate(),
        ShownAddress.of(person.address(), measures, on));
  }

  /** The registered name, where it differs from the name in use. */
  public Optional<String> registeredName() {
    return Optional.ofNullable(registeredNameOrNull);
  }

  @Override
  public String toString() {
    return "Holder[" + number + ", withheld]";
  }
}
