package jp.sesshu.csv;

import java.io.Closeable;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.CodeTables.OutcomeCode;
import jp.sesshu.intake.CodeTables.ProgrammeCode;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.ledger.VisitOutcome.NotAdministered;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;

/**
 * Writes {@code reports.csv} such that {@link CsvReportReader} reads just the reports written with
 * the same code tables, but for their lines and the name of the file, and for carriage returns
 * within a text, which become line feeds.
 *
 * <p>Not thread-safe; close it.
 */
public final class CsvReportWriter implements Closeable {

  private final CsvOutput out;
  private final CodeTables tables;

  /** A writer; the header is written at once. */
  public CsvReportWriter(OutputStream out, CsvCharset charset, CodeTables tables) {
    this.out = new CsvOutput(out, charset, ReportColumns.ALL);
    this.tables = tables;
  }

  /** The columns, in the order of the cells of a row. */
  public static List<String> columns() {
    return ReportColumns.ALL;
  }

  /**
   * Writes a report.
   *
   * @throws IllegalArgumentException if the code tables have no code for it
   * @throws UnencodableCharacterException if the charset cannot hold it; nothing of it is written
   */
  public void write(VaccinationReport report) {
    out.row(cells(report));
  }

  /** Writes a row cell by cell, right or wrong, for files that are to be faulty. */
  public void writeCells(List<String> cells) {
    out.row(cells);
  }

  /** The cells of a report, in the order of {@link #columns}. */
  public List<String> cells(VaccinationReport report) {
    List<String> cells = new ArrayList<>(ReportColumns.ALL.size());
    addPerson(report.person(), cells);
    addVisit(report.visit(), cells);
    addOutcome(report.visit(), cells);
    return cells;
  }

  private static void addPerson(ReportedPerson person, List<String> cells) {
    cells.add(person.number().map(AddresseeNumber::value).orElse(""));
    cells.add(person.kana());
    cells.add(person.kanji());
    cells.add(person.birthDate().toString());
    cells.add(ResidentColumns.sex(person.sex()));
    cells.add(person.address());
  }

  private void addVisit(VaccinationRecord visit, List<String> cells) {
    ProgrammeCode programme = tables.programme(visit.programmeNumber()).orElse(null);
    if (programme == null
        || !programme.id().equals(visit.programme())
        || programme.kind() != visit.kind()) {
      throw new IllegalArgumentException("the code tables name another programme by this number");
    }
    cells.add(visit.programmeNumber().value());
    cells.add(codeOf(visit.seriesDose(), tables.seriesDoses()));
    cells.add(visit.branch().map(RecordBranch::value).orElse(""));
    cells.add(Integer.toString(visit.fiscalYear().year()));
    cells.add(visit.scheduleSequence());
    cells.add(visit.vaccinatedOn().toString());
    cells.add(visit.venue().place().orElse(""));
    cells.add(visit.visitKind().map(VisitKind::code).orElse(""));
    cells.add(visit.registeredOn().map(LocalDate::toString).orElse(""));
    cells.add(visit.venue().provider().map(ProviderNumber::value).orElse(""));
    cells.add(visit.venue().providerName().orElse(""));
  }

  private void addOutcome(VaccinationRecord visit, List<String> cells) {
    VisitOutcome outcome = visit.outcome();
    Optional<VisitOutcome.Administered> dose = outcome.fold(Optional::of, no -> Optional.empty());
    cells.add(
        codeOf(
            outcome.fold(given -> OutcomeCode.ADMINISTERED, CsvReportWriter::code),
            tables.outcomes()));
    cells.add(dose.flatMap(VisitOutcome.Administered::lot).map(LotNumber::value).orElse(""));
    cells.add(dose.flatMap(VisitOutcome.Administered::volume).map(this::volume).orElse(""));
    cells.add(visit.printedOn().isPresent() ? "1" : "0");
    cells.add(visit.printedOn().map(LocalDate::toString).orElse(""));
    cells.add(
        dose.flatMap(VisitOutcome.Administered::manufacturer)
            .map(ManufacturerCode::value)
            .orElse(""));
    cells.add(outcome.fold(given -> "", NotAdministered::reason));
    cells.add(visit.note());
    cells.add(visit.registrationCode());
    cells.add(visit.vaccine().map(vaccine -> codeOf(vaccine, tables.vaccines())).orElse(""));
    cells.add(visit.venue().doctorName().orElse(""));
  }

  private String volume(DoseVolume volume) {
    return volume.millilitres().toPlainString();
  }

  private static OutcomeCode code(NotAdministered outcome) {
    return outcome.kind() == NotAdministered.Kind.SCREENED_ONLY
        ? OutcomeCode.SCREENED_ONLY
        : OutcomeCode.NOT_VACCINATED;
  }

  private static <T> String codeOf(T meaning, Map<String, T> codes) {
    return codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .min(String::compareTo)
        .orElseThrow(
            () -> new IllegalArgumentException("the code tables have no code for a value"));
  }

  @Override
  public void close() {
    out.close();
  }
}
