package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of any addressee, resident or not (宛名基本).
 *
 * @param number the addressee number
 * @param demographics name, sex, birth and address
 * @param householdOrNull the household, where there is one
 * @param changeOrNull the last event (異動, 異動年月日)
 * @param residentChangeOrNull the last event of the person's residency (住民異動, 住民異動年月日)
 * @param previousAddressOrNull 転入前住所・転入前方書
 * @param forwardingAddressOrNull 転出後住所・転出後方書
 * @param nationality Japanese or foreign (外国人フラグ)
 */
public record Particulars(
    AddresseeNumber number,
    Demographics demographics,
    @Nullable Household householdOrNull,
    @Nullable ResidencyChange changeOrNull,
    @Nullable ResidencyChange residentChangeOrNull,
    @Nullable Address previousAddressOrNull,
    @Nullable Address forwardingAddressOrNull,
    Nationality nationality) {

  /** Particulars that hold the four items only. */
  public static Particulars of(AddresseeNumber number, Demographics demographics) {
    return new Particulars(
        number, demographics, null, null, null, null, null, Nationality.JAPANESE);
  }

  /** The household, where there is one. */
  public Optional<Household> household() {
    return Optional.ofNullable(householdOrNull);
  }

  /** The last event in the register. */
  public Optional<ResidencyChange> change() {
    return Optional.ofNullable(changeOrNull);
  }

  /** The last event of the person's residency. */
  public Optional<ResidencyChange> residentChange() {
    return Optional.ofNullable(residentChangeOrNull);
  }

  /** The address before moving in. */
  public Optional<Address> previousAddress() {
    return Optional.ofNullable(previousAddressOrNull);
  }

  /** The address after moving out. */
  public Optional<Address> forwardingAddress() {
    return Optional.ofNullable(forwardingAddressOrNull);
  }

  /** What the register calls its last events: 異動 and 住民異動, where it says. */
  public List<ResidencyChange> events() {
    return Stream.concat(change().stream(), residentChange().stream()).toList();
  }

  /** The day of death, if one of the last events is one. */
  public Optional<LocalDate> death() {
    return events().stream()
        .filter(event -> event.kind() == ResidencyChange.Kind.DEATH)
        .map(ResidencyChange::on)
        .findFirst();
  }

  /** Whether a person is registered as a foreign national. */
  public enum Nationality {
    /** 日本人. */
    JAPANESE,
    /** 外国人住民. */
    FOREIGN
  }
}
