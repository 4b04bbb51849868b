package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What one business system or clerk is told of an addressee (宛名情報の提供): each part shown, missing or
 * withheld, by the caller's own authority.
 *
 * <p>While a support measure is in force on the day of asking, everything that says where the
 * person lives or lived (address, household, former and forwarding addresses, mailing addresses) is
 * withheld, unless the authority covers protected addresses. The name alone does not find anybody
 * and stays.
 *
 * <p>Implements 宛名管理システムの宛名情報等管理機能 and the control «利用する業務システム毎にアクセス制御を行う».
 *
 * @param number whose view
 * @param name the names
 * @param birthDate the day of birth
 * @param sex the sex
 * @param address the registered address
 * @param household number and relationship
 * @param residency since when and until when a resident; none outside the register
 * @param previousAddress 転入前住所
 * @param forwardingAddress 転出後住所
 * @param mailingAddress the mailing address in force on the day
 */
public record AddresseeView(
    AddresseeNumber number,
    Part<PersonName> name,
    Part<LocalDate> birthDate,
    Part<Sex> sex,
    Part<Address> address,
    Part<Household> household,
    Part<Residency> residency,
    Part<Address> previousAddress,
    Part<Address> forwardingAddress,
    Part<MailingAddress> mailingAddress) {

  /** What a caller of this scope is told on a day. */
  public static AddresseeView of(
      AddresseeRecord record,
      Collection<MailingAddress> mailing,
      Collection<SupportMeasure> measures,
      Scope scope,
      LocalDate day) {
    boolean hidden =
        !scope.protectedAddresses() && measures.stream().anyMatch(one -> one.inForceOn(day));
    Addressee addressee = record.addressee();
    Particulars particulars = addressee.particulars();
    Demographics person = particulars.demographics();
    return new AddresseeView(
        record.number(),
        scope.show(Item.NAME, false, Optional.of(person.name())),
        scope.show(Item.BIRTH_DATE, false, Optional.of(person.birthDate())),
        scope.show(Item.SEX, false, Optional.of(person.sex())),
        scope.show(
            Item.ADDRESS, hidden, Optional.of(person.address()).filter(one -> !one.isEmpty())),
        scope.show(Item.HOUSEHOLD, hidden, particulars.household()),
        scope.show(Item.RESIDENCY, false, residency(addressee)),
        scope.show(Item.FORMER_ADDRESSES, hidden, particulars.previousAddress()),
        scope.show(Item.FORMER_ADDRESSES, hidden, particulars.forwardingAddress()),
        scope.show(Item.MAILING_ADDRESS, hidden, inForce(mailing, day)));
  }

  private static Optional<Residency> residency(Addressee addressee) {
    return addressee.fold(resident -> Optional.of(resident.residency()), x -> Optional.empty());
  }

  private static Optional<MailingAddress> inForce(
      Collection<MailingAddress> mailing, LocalDate day) {
    return mailing.stream()
        .filter(one -> !one.from().isAfter(day))
        .max(Comparator.comparing(MailingAddress::from));
  }

  /**
   * What a caller may know.
   *
   * @param items the items the caller's authority covers
   * @param protectedAddresses whether it covers addresses of protected persons too
   */
  public record Scope(Set<Item> items, boolean protectedAddresses) {

    /** Copies the set. */
    public Scope {
      items = Set.copyOf(items);
    }

    private <T> Part<T> show(Item item, boolean hidden, Optional<T> value) {
      if (!items.contains(item)) {
        return new Part.Withheld<>(Part.Why.OUTSIDE_AUTHORITY);
      }
      if (hidden) {
        return new Part.Withheld<>(Part.Why.SUPPORT_MEASURE);
      }
      return value.<Part<T>>map(Part.Shown::new).orElseGet(Part.None::new);
    }
  }

  /** What can be asked for. */
  public enum Item {
    /** 氏名. */
    NAME,
    /** 生年月日. */
    BIRTH_DATE,
    /** 性別. */
    SEX,
    /** 住所・方書. */
    ADDRESS,
    /** 世帯番号・続柄区分. */
    HOUSEHOLD,
    /** 住民となった日・住民でなくなった日. */
    RESIDENCY,
    /** 転入前住所・転出後住所. */
    FORMER_ADDRESSES,
    /** 送付先. */
    MAILING_ADDRESS
  }
}
