package jp.sesshu.testkit.city;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.RegisterRow;

/**
 * Strangers with the same name, sex and birthday: one pair in two thousand residents, at least one.
 */
final class Namesakes {
  private static final int RESIDENTS_A_PAIR = 2000;
  private static final int ATTEMPTS = 1000;

  private Namesakes() {}

  /** The citizens, some of whom now bear the name of another born on the same day. */
  static List<Citizen> among(List<Citizen> citizens, RandomGenerator random) {
    List<Citizen> renamed = new ArrayList<>(citizens);
    int pairs = 1 + citizens.size() / RESIDENTS_A_PAIR;
    for (int attempt = 0; pairs > 0 && attempt < ATTEMPTS; attempt++) {
      int first = random.nextInt(renamed.size());
      int second = random.nextInt(renamed.size());
      if (first != second && canShare(renamed.get(first), renamed.get(second))) {
        renamed.set(second, namesake(renamed.get(second), renamed.get(first)));
        pairs--;
      }
    }
    return renamed;
  }

  /** Only the birthday of someone nearly as old can be moved without upsetting a family. */
  private static boolean canShare(Citizen one, Citizen other) {
    Particulars a = one.row().particulars();
    Particulars b = other.row().particulars();
    return a.demographics().sex() == b.demographics().sex()
        && Math.abs(one.birthDate().getYear() - other.birthDate().getYear()) <= 1
        && !a.household().equals(b.household())
        && a.nationality() == b.nationality()
        && b.changeOrNull() == null
        && (other.row().residentSinceOrNull() == null
            || one.birthDate().isBefore(other.row().residentSinceOrNull()));
  }

  private static Citizen namesake(Citizen citizen, Citizen of) {
    RegisterRow row = citizen.row();
    Particulars own = row.particulars();
    Demographics shared =
        new Demographics(
            of.row().particulars().demographics().name(),
            own.demographics().sex(),
            of.birthDate(),
            own.demographics().address());
    Particulars particulars =
        new Particulars(
            own.number(),
            shared,
            own.householdOrNull(),
            own.changeOrNull(),
            own.residentChangeOrNull(),
            own.previousAddressOrNull(),
            own.forwardingAddressOrNull(),
            own.nationality());
    return new Citizen(
        new RegisterRow(
            row.line(),
            particulars,
            row.outsideRegister(),
            row.cancelled(),
            row.residentSinceOrNull(),
            row.residentUntilOrNull()),
        citizen.number());
  }
}
