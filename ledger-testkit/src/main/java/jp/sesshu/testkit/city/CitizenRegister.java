package jp.sesshu.testkit.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Address;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.Household;
import jp.sesshu.resident.HouseholdNumber;
import jp.sesshu.resident.Particulars;
import jp.sesshu.resident.Particulars.Nationality;
import jp.sesshu.resident.PersonName;
import jp.sesshu.resident.RegisterRow;
import jp.sesshu.resident.Relationship;
import jp.sesshu.testkit.city.Member.Role;

/** Gives the members of households names, birthdays, an address and a story of moves. */
final class CitizenRegister {
  private static final int DAYS_OF_YEAR = 365;

  private final CityPlan plan;
  private final RandomGenerator random;
  private final Streets streets;
  private final NumberMint mint;
  private final Moves moves;
  private final List<Citizen> citizens = new ArrayList<>();
  private int households;

  CitizenRegister(CityPlan plan, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
    this.streets = new Streets(plan.municipality(), random);
    this.mint = new NumberMint(random);
    this.moves = new Moves(plan.today(), streets, random);
  }

  /** Adds everyone of a household. */
  void add(List<Member> members) {
    households++;
    Address home = streets.here();
    NameOfFamily family = NameOfFamily.draw(random);
    Moves.Story story = moves.ofHousehold();
    LocalDate birthDate = plan.today();
    for (Member member : members) {
      birthDate = member.twin() ? birthDate : birthDate(member.age());
      PersonName name = family.member(member, random);
      boolean outlives = member.role() != Role.CHILD;
      citizens.add(citizen(member, name, birthDate, home, family.nationality(), story, outlives));
    }
  }

  private Citizen citizen(
      Member member,
      PersonName name,
      LocalDate birthDate,
      Address home,
      Nationality nationality,
      Moves.Story story,
      boolean grown) {
    Moves.Stay stay = moves.stay(story, birthDate, member.age(), grown);
    Particulars particulars =
        new Particulars(
            mint.addresseeNumber(),
            new Demographics(name, member.sex(), birthDate, home),
            new Household(
                new HouseholdNumber(String.format("%08d", households)),
                new Relationship(member.role().code())),
            stay.lastChangeOrNull(),
            stay.lastChangeOrNull(),
            stay.cameFromOrNull(),
            stay.wentToOrNull(),
            nationality);
    RegisterRow row =
        new RegisterRow(
            citizens.size() + 2L,
            particulars,
            stay.outside(),
            false,
            stay.sinceOrNull(),
            stay.untilOrNull());
    return new Citizen(row, mint.individualNumber());
  }

  private LocalDate birthDate(int age) {
    return plan.today().minusYears(age).minusDays(random.nextInt(DAYS_OF_YEAR));
  }

  /** Everyone added so far, in the order of the file. */
  List<Citizen> citizens() {
    return citizens;
  }
}
