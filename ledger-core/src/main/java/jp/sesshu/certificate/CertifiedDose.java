package jp.sesshu.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ImmunizationHistory;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitOutcome.Administered;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;

/**
 * A dose as a document states it: what the ordinance asks a record to hold (施行規則 第4条第1項, to
 * 2026-05-31 第3条第1項), without the individual number.
 *
 * @param programme under which it was given
 * @param seriesDose its place in the series, as recorded
 * @param kind 定期・臨時・任意
 * @param vaccinatedOn when
 * @param given vaccine, lot, volume and maker
 * @param venue where and by which doctor
 * @param proven whether it was given elsewhere and proven to us
 */
public record CertifiedDose(
    ProgrammeId programme,
    SeriesDose seriesDose,
    VaccinationKind kind,
    LocalDate vaccinatedOn,
    Administered given,
    Venue venue,
    boolean proven) {

  /** The doses a history holds as given, oldest first; corrected and withdrawn ones are not. */
  static List<CertifiedDose> of(ImmunizationHistory history) {
    return history.standing().stream()
        .flatMap(standing -> dose(standing.content()).stream())
        .sorted(Comparator.comparing(CertifiedDose::vaccinatedOn))
        .toList();
  }

  private static Optional<CertifiedDose> dose(VaccinationRecord record) {
    boolean proven = record.evidence() instanceof Evidence.Proven;
    Optional<Administered> given = record.outcome().fold(Optional::of, none -> Optional.empty());
    return given.map(
        dose ->
            new CertifiedDose(
                record.programme(),
                record.seriesDose(),
                record.kind(),
                record.vaccinatedOn(),
                dose,
                record.venue(),
                proven));
  }

  /** What tells this dose from another in a document's key. */
  Stream<String> keyParts() {
    return Stream.of(
        programme.value(),
        seriesDose.toString(),
        kind.name(),
        vaccinatedOn.toString(),
        given.vaccine().value(),
        given.lot().map(Object::toString).orElse(""),
        given.volume().map(Object::toString).orElse(""),
        given.manufacturer().map(Object::toString).orElse(""),
        venue.provider().map(number -> number.value()).orElse(""),
        venue.providerName().orElse(""),
        venue.place().orElse(""),
        venue.doctorName().orElse(""),
        Boolean.toString(proven));
  }

  @Override
  public String toString() {
    return "CertifiedDose[" + programme + " " + seriesDose + ", withheld]";
  }
}
