package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.rules.ArticleReport;
import jp.sesshu.vaccine.VaccineCode;

/** A person and some doses, written as shortly as a fault allows. */
final class SmallCase {

  private SmallCase() {}

  static PersonFacts.Builder born(String day, Sex sex) {
    return PersonFacts.builder(LocalDate.parse(day), sex);
  }

  static Assessment judge(
      PersonFacts.Builder person, String programme, String asOf, String... doses) {
    List<GivenDose> given = new ArrayList<>();
    for (String dose : doses) {
      given.add(dose(dose, VaccinationKind.ROUTINE));
    }
    return judge(person, programme, asOf, given);
  }

  static GivenDose dose(String dose, VaccinationKind kind) {
    int gap = dose.indexOf(' ');
    return new GivenDose(
        new VaccineCode(dose.substring(0, gap)), LocalDate.parse(dose.substring(gap + 1)), kind);
  }

  static Assessment judge(
      PersonFacts.Builder person, String programme, String asOf, List<GivenDose> given) {
    ProgrammeId id = new ProgrammeId(programme);
    LocalDate day = LocalDate.parse(asOf);
    StatutesJapan.ruleBook()
        .rulesOf(id)
        .flatMap(rules -> rules.editionOn(day))
        .ifPresent(ArticleReport::standsOn);
    return StatutesJapan.ruleBook().assess(person.build(), given, day, id);
  }
}
