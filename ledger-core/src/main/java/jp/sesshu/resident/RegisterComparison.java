package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.resident.RegisterChange.Corrected;

/**
 * The changes between two versions of one addressee, by comparing them (異動の判定).
 *
 * <p>Pure: it knows no earlier version than the one given, and asks nobody. Two versions that say
 * the same have no changes; two that differ have at least one.
 */
final class RegisterComparison {
  private final Addressee before;
  private final Addressee after;
  private final boolean newEvent;
  private final List<RegisterChange> changes = new ArrayList<>();
  private final Set<RegisterField> corrected = EnumSet.noneOf(RegisterField.class);

  private RegisterComparison(Addressee before, Addressee after) {
    this.before = before;
    this.after = after;
    this.newEvent = !before.particulars().events().equals(after.particulars().events());
  }

  static List<RegisterChange> between(
      AddresseeRecord before, Addressee after, AddresseeRecord.State state) {
    RegisterComparison comparison = new RegisterComparison(before.addressee(), after);
    comparison.compareStates(before.state(), state);
    if (!before.addressee().equals(after)) {
      comparison.compare();
    }
    return List.copyOf(comparison.changes);
  }

  /** The day of the newest event a version knows of. */
  static Optional<LocalDate> lastEvent(Particulars particulars) {
    return particulars.events().stream().map(ResidencyChange::on).max(LocalDate::compareTo);
  }

  private void compareStates(AddresseeRecord.State known, AddresseeRecord.State state) {
    if (known != state) {
      changes.add(
          state == AddresseeRecord.State.CANCELLED
              ? new RegisterChange.Cancelled()
              : new RegisterChange.Reinstated());
    }
  }

  private void compare() {
    compareResidencies();
    compareAddresses();
    comparePersons();
    // an event that brought a change is told by that change; alone it is a correction
    boolean explained = !changes.isEmpty();
    Particulars one = before.particulars();
    Particulars two = after.particulars();
    differ(RegisterField.EVENT, one.change(), two.change(), explained);
    differ(RegisterField.RESIDENT_EVENT, one.residentChange(), two.residentChange(), explained);
    differ(
        RegisterField.PREVIOUS_ADDRESS, one.previousAddress(), two.previousAddress(), cameOrWent());
    differ(
        RegisterField.FORWARDING_ADDRESS,
        one.forwardingAddress(),
        two.forwardingAddress(),
        cameOrWent());
    if (!corrected.isEmpty()) {
      changes.add(new Corrected(corrected));
    }
  }

  private void differ(RegisterField field, Object one, Object other, boolean explained) {
    if (!explained && !one.equals(other)) {
      corrected.add(field);
    }
  }

  private void compareResidencies() {
    Optional<Residency> known = residency(before);
    Optional<Residency> said = residency(after);
    if (said.isEmpty()) {
      if (known.isPresent()) {
        changes.add(new RegisterChange.LeftRegister());
      }
      return;
    }
    Residency now = said.get();
    if (known.isEmpty()) {
      changes.add(new RegisterChange.BecameResident(now.since()));
      now.until().ifPresent(this::ended);
    } else if (ResidencyHistory.isFurther(known.get(), (Resident) after)) {
      changes.add(new RegisterChange.MovedIn(now.since()));
      now.until().ifPresent(this::ended);
    } else {
      compareDays(known.get(), now);
    }
  }

  private void compareDays(Residency known, Residency now) {
    if (!known.since().equals(now.since())) {
      corrected.add(RegisterField.RESIDENT_SINCE);
    }
    if (known.until().isEmpty() && now.until().isPresent()) {
      ended(now.until().get());
    } else if (!Objects.equals(known.untilOrNull(), now.untilOrNull())) {
      corrected.add(RegisterField.RESIDENT_UNTIL);
    }
  }

  private void ended(LocalDate until) {
    changes.add(
        death(after)
            .<RegisterChange>map(RegisterChange.Died::new)
            .orElseGet(() -> new RegisterChange.MovedOut(until)));
  }

  private void compareAddresses() {
    Address one = before.demographics().address();
    Address other = after.demographics().address();
    if (one.equals(other) || cameOrWent()) {
      return;
    }
    if (newEvent && residency(after).isPresent()) {
      changes.add(new RegisterChange.MovedWithin());
    } else {
      corrected.add(RegisterField.ADDRESS);
    }
  }

  private void comparePersons() {
    if (death(after).isPresent() && death(before).isEmpty() && !has(RegisterChange.Kind.DIED)) {
      changes.add(new RegisterChange.Died(death(after).get()));
    }
    compareNames(before.demographics().name(), after.demographics().name());
    if (!before.particulars().household().equals(after.particulars().household())) {
      changes.add(new RegisterChange.HouseholdChanged());
    }
    Demographics one = before.demographics();
    Demographics two = after.demographics();
    differ(RegisterField.SEX, one.sex(), two.sex(), false);
    differ(RegisterField.BIRTH_DATE, one.birthDate(), two.birthDate(), false);
    differ(
        RegisterField.NATIONALITY,
        before.particulars().nationality(),
        after.particulars().nationality(),
        false);
  }

  private void compareNames(PersonName one, PersonName other) {
    if (one.equals(other)) {
      return;
    }
    if (newEvent || !Reading.of(one.kana()).equals(Reading.of(other.kana()))) {
      changes.add(new RegisterChange.Renamed());
    } else {
      corrected.add(RegisterField.NAME);
    }
  }

  private boolean cameOrWent() {
    return has(RegisterChange.Kind.MOVED_IN)
        || has(RegisterChange.Kind.MOVED_OUT)
        || has(RegisterChange.Kind.BECAME_RESIDENT)
        || has(RegisterChange.Kind.LEFT_REGISTER);
  }

  private boolean has(RegisterChange.Kind kind) {
    return changes.stream().anyMatch(change -> change.kind() == kind);
  }

  private static Optional<Residency> residency(Addressee addressee) {
    return addressee.fold(resident -> Optional.of(resident.residency()), x -> Optional.empty());
  }

  private static Optional<LocalDate> death(Addressee addressee) {
    return addressee.particulars().death();
  }
}
