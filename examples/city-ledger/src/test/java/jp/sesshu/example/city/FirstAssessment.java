package jp.sesshu.example.city;

import java.time.LocalDate;
import java.util.List;
import jp.sesshu.eligibility.Assessment;
import jp.sesshu.eligibility.Finding;
import jp.sesshu.eligibility.GivenDose;
import jp.sesshu.eligibility.PersonFacts;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.resident.Sex;
import jp.sesshu.statutes.ReasonTexts;
import jp.sesshu.statutes.StatutesJapan;
import jp.sesshu.vaccine.VaccineCode;

/** The code of the README. */
class FirstAssessment {

  private FirstAssessment() {}

  public static void main(String[] arguments) {
    PersonFacts child = PersonFacts.of(LocalDate.of(2019, 4, 2), Sex.FEMALE);
    GivenDose first = GivenDose.routine(new VaccineCode("MR"), LocalDate.of(2020, 4, 10));
    LocalDate asOf = LocalDate.of(2025, 6, 1);
    Assessment answer =
        StatutesJapan.ruleBook().assess(child, List.of(first), asOf, new ProgrammeId("mr-2"));
    System.out.println(answer.status() + " " + answer.windows());
    for (Finding reason : answer.reasons()) {
      System.out.println(ReasonTexts.JAPANESE.of(reason));
      reason.citation().ifPresent(article -> System.out.println("  " + article));
    }
  }
}
