package jp.sesshu.ledger;

import java.util.List;
import java.util.Optional;
import jp.sesshu.ledger.ImmunizationHistory.Standing;
import jp.sesshu.vaccine.VaccineCode;

/**
 * Tells when a new record seems to be one that already stands: on the same day, a dose of the same
 * vaccine family, or a second visit of the same outcome for the same dose of the same programme.
 * Nobody gets the same vaccine twice on one day; so one of the two reports is a mistake, and a
 * clerk must say which. A screening without a dose, and the dose later that day, are two visits and
 * no mistake.
 */
final class Duplicates {
  private Duplicates() {}

  static Optional<RecordNumber> suspected(List<Standing> standing, VaccinationRecord record) {
    return standing.stream()
        .filter(one -> sameDose(one.content(), record))
        .map(Standing::number)
        .findFirst();
  }

  private static boolean sameDose(VaccinationRecord standing, VaccinationRecord record) {
    if (!standing.vaccinatedOn().equals(record.vaccinatedOn())) {
      return false;
    }
    Optional<String> family = record.vaccine().map(VaccineCode::family);
    boolean sameVaccine =
        family.isPresent() && standing.vaccine().map(VaccineCode::family).equals(family);
    boolean samePlace =
        standing.programme().equals(record.programme())
            && standing.seriesDose().equals(record.seriesDose())
            && standing.branch().equals(record.branch());
    boolean sameOutcome = standing.vaccine().isPresent() == family.isPresent();
    return sameVaccine || (samePlace && sameOutcome);
  }
}
