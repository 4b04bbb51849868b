package jp.sesshu.matching;

import java.time.Instant;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.CanonicalContent;
import jp.sesshu.ledger.ContentKey;

/**
 * A report that waits for a clerk.
 *
 * @param key what makes the same report the same, so that it waits once
 * @param report the report
 * @param match what the search came to; a match is on the list if the dose seems to be recorded
 *     already
 * @param since since when it waits
 */
public record WorklistItem(ContentKey key, VaccinationReport report, Match match, Instant since) {

  /** What makes the same report the same, wherever it stands in whichever file. */
  public static ContentKey keyOf(VaccinationReport report) {
    ReportedPerson person = report.person();
    return new CanonicalContent("sesshu-report/1")
        .add(person.number().orElse(null))
        .add(person.kana())
        .add(person.kanji())
        .add(person.birthDate())
        .add(person.sex())
        .add(person.address())
        .add(report.visit())
        .key();
  }
}
