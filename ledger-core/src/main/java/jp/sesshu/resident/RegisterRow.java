package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the residents' file, field by field readable, not yet believed (宛名基本の一行).
 *
 * <p>Distinguished from an {@link Addressee}: a row can contradict itself, a person cannot. The
 * rules by which a row becomes a person:
 *
 * <ol>
 *   <li>A row without 住登外フラグ is a {@link Resident} and must say 住民となった日.
 *   <li>A row with 住登外フラグ and neither day is a {@link NonRegisteredPerson}.
 *   <li>A row with 住登外フラグ and <em>both</em> days is a former resident, kept with the residency that
 *       has ended: nothing the row says is lost.
 *   <li>A row with 住登外フラグ and a residency that lasts contradicts itself and is refused; so does
 *       住民でなくなった日 without 住民となった日, an end before the beginning, and 住民となった日 before the birth.
 * </ol>
 *
 * @param line the line in the file, 1 for the first
 * @param particulars what the row says of the person
 * @param outsideRegister 住登外フラグ
 * @param cancelled 取消
 * @param residentSinceOrNull 住民となった日
 * @param residentUntilOrNull 住民でなくなった日
 */
public record RegisterRow(
    long line,
    Particulars particulars,
    boolean outsideRegister,
    boolean cancelled,
    @Nullable LocalDate residentSinceOrNull,
    @Nullable LocalDate residentUntilOrNull) {

  /** The row that says just what is known of an addressee. */
  public static RegisterRow of(long line, Addressee addressee) {
    return addressee.fold(
        resident ->
            new RegisterRow(
                line,
                resident.particulars(),
                false,
                false,
                resident.residency().since(),
                resident.residency().untilOrNull()),
        outside -> new RegisterRow(line, outside.particulars(), true, false, null, null));
  }

  /** The addressee number. */
  public AddresseeNumber number() {
    return particulars.number();
  }

  /** Whether the register holds the row as valid. */
  public AddresseeRecord.State state() {
    return cancelled ? AddresseeRecord.State.CANCELLED : AddresseeRecord.State.ACTIVE;
  }

  /** Why the row cannot be believed, if it contradicts itself. */
  public Optional<RegisterRefusal> contradiction() {
    LocalDate since = residentSinceOrNull;
    LocalDate until = residentUntilOrNull;
    if (since == null) {
      if (until != null) {
        return Optional.of(RegisterRefusal.UNTIL_WITHOUT_SINCE);
      }
      return outsideRegister ? Optional.empty() : Optional.of(RegisterRefusal.SINCE_MISSING);
    }
    if (until != null && until.isBefore(since)) {
      return Optional.of(RegisterRefusal.UNTIL_BEFORE_SINCE);
    }
    if (since.isBefore(particulars.demographics().birthDate())) {
      return Optional.of(RegisterRefusal.SINCE_BEFORE_BIRTH);
    }
    return outsideRegister && until == null
        ? Optional.of(RegisterRefusal.OUTSIDE_YET_RESIDENT)
        : Optional.empty();
  }

  /**
   * The person the row describes.
   *
   * @throws IllegalStateException if the row has a {@link #contradiction}
   */
  public Addressee addressee() {
    contradiction()
        .ifPresent(
            refusal -> {
              throw new IllegalStateException("the row contradicts itself: " + refusal);
            });
    return residentSinceOrNull == null
        ? new NonRegisteredPerson(particulars)
        : new Resident(particulars, new Residency(residentSinceOrNull, residentUntilOrNull));
  }

  @Override
  public String toString() {
    return "RegisterRow[line " + line + ", withheld]";
  }
}
