package jp.sesshu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.VaccinationLedger;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeRecord;
import jp.sesshu.resident.Demographics;
import jp.sesshu.resident.ResidencyHistory;

/**
 * Brings people and their doses together for the rules, as far as register and ledger know them.
 */
final class Population {
  private static final int CHUNK = 1_000;

  private Population() {}

  /** A person as the rules see them. */
  record Member(AddresseeRecord record, PersonFacts facts, List<GivenDose> doses) {}

  /** Everyone whose record is in force, by number. */
  static void forEach(UnitOfWork work, Consumer<Member> visitor) {
    List<AddresseeRecord> chunk = new ArrayList<>(CHUNK);
    work.residents()
        .forEach(
            record -> {
              if (record.state() == AddresseeRecord.State.ACTIVE) {
                chunk.add(record);
              }
              if (chunk.size() == CHUNK) {
                members(work, chunk).forEach(visitor);
                chunk.clear();
              }
            });
    members(work, chunk).forEach(visitor);
  }

  /** These people, in order. */
  static List<Member> members(UnitOfWork work, List<AddresseeRecord> records) {
    List<AddresseeNumber> numbers = records.stream().map(AddresseeRecord::number).toList();
    Map<AddresseeNumber, List<AddresseeRecord>> versions = work.residents().histories(numbers);
    Map<AddresseeNumber, ImmunizationHistory> histories =
        new VaccinationLedger(work.ledger()).histories(numbers);
    List<Member> members = new ArrayList<>(records.size());
    for (AddresseeRecord record : records) {
      AddresseeNumber number = record.number();
      List<AddresseeRecord> known = versions.getOrDefault(number, List.of(record));
      members.add(new Member(record, facts(record, known), doses(histories, number)));
    }
    return members;
  }

  private static PersonFacts facts(AddresseeRecord record, List<AddresseeRecord> versions) {
    Demographics person = record.addressee().demographics();
    return PersonFacts.builder(person.birthDate(), person.sex())
        .residency(ResidencyHistory.of(versions).days())
        .build();
  }

  private static List<GivenDose> doses(
      Map<AddresseeNumber, ImmunizationHistory> histories, AddresseeNumber number) {
    ImmunizationHistory history = histories.get(number);
    if (history == null) {
      return List.of();
    }
    List<GivenDose> doses = new ArrayList<>();
    for (ImmunizationHistory.Standing standing : history.standing()) {
      VaccinationRecord visit = standing.content();
      if (visit.outcome() instanceof VisitOutcome.Administered given) {
        doses.add(new GivenDose(given.vaccine(), visit.vaccinatedOn(), visit.kind()));
      }
    }
    return doses;
  }
}
