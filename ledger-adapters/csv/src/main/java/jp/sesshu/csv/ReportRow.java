package jp.sesshu.csv;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.intake.CodeTables;
import jp.sesshu.intake.CodeTables.OutcomeCode;
import jp.sesshu.intake.CodeTables.ProgrammeCode;
import jp.sesshu.intake.LeakGuard;
import jp.sesshu.intake.Parsed;
import jp.sesshu.intake.ProblemCode;
import jp.sesshu.intake.ReportedPerson;
import jp.sesshu.intake.VaccinationReport;
import jp.sesshu.ledger.Evidence;
import jp.sesshu.ledger.ProviderNumber;
import jp.sesshu.ledger.RecordBranch;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.ledger.Venue;
import jp.sesshu.ledger.VisitKind;
import jp.sesshu.ledger.VisitOutcome;
import jp.sesshu.ledger.VisitOutcome.NotAdministered;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.Sex;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.LotNumber;
import jp.sesshu.vaccine.ManufacturerCode;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** One row of {@code reports.csv} on its way to a report. */
final class ReportRow {

  private static final Pattern VOLUME =
      Pattern.compile("([0-9]{1,3}(?:[.][0-9]{1,4})?) ?(?:ml|cc)?", Pattern.CASE_INSENSITIVE);

  private final CsvRowReading row;
  private final CodeTables tables;
  private final String source;

  ReportRow(CsvRowReading row, CodeTables tables, String source) {
    this.row = row;
    this.tables = tables;
    this.source = source;
  }

  Parsed<VaccinationReport> read() {
    refusePersonalNumbers();
    ReportedPerson person = person();
    VaccinationRecord visit = visit();
    return row.answer(
        () ->
            new VaccinationReport(
                row.line(), Objects.requireNonNull(person), Objects.requireNonNull(visit)));
  }

  private void refusePersonalNumbers() {
    for (String column : ReportColumns.ALL) {
      // an addressee number may have twelve digits of its own right
      if (!column.equals(ReportColumns.NUMBER) && LeakGuard.suspects(row.text(column))) {
        row.refuse(column, ProblemCode.PERSONAL_NUMBER);
      }
    }
  }

  private @Nullable ReportedPerson person() {
    AddresseeNumber number = row.value(ReportColumns.NUMBER, AddresseeNumber::new);
    LocalDate birthDate = row.requiredDate("生年月日");
    Sex sex = row.code("性別", ResidentColumns.SEXES);
    if (birthDate == null) {
      return null;
    }
    return new ReportedPerson(
        number,
        row.text("氏名カナ"),
        row.text("氏名漢字"),
        birthDate,
        sex == null ? Sex.UNKNOWN : sex,
        row.text("住所"));
  }

  private @Nullable VaccinationRecord visit() {
    ProgrammeNumber programmeNumber = row.requiredValue("事業番号", ProgrammeNumber::new);
    ProgrammeCode programme =
        programmeNumber == null ? null : known("事業番号", tables.programme(programmeNumber));
    SeriesDose dose = requiredCode("期・回数区分", tables::seriesDose);
    LocalDate on = row.requiredDate("受診日");
    FiscalYear year = row.value("年度", FiscalYears::of);
    RecordBranch branch = row.value("予防枝番", RecordBranch::new);
    VisitKind visitKind = row.value("受診種別", VisitKind::new);
    ProviderNumber provider = row.value("接種医療機関番号", ProviderNumber::new);
    LocalDate registeredOn = row.date("登録日");
    LocalDate printedOn = printedOn();
    VisitOutcome outcome = outcome();
    if (programmeNumber == null
        || programme == null
        || dose == null
        || on == null
        || outcome == null) {
      return null;
    }
    return new VaccinationRecord(
        programme.id(),
        programmeNumber,
        dose,
        branch,
        year == null ? FiscalYear.of(on) : year,
        row.text("事業予定連番"),
        on,
        programme.kind(),
        visitKind,
        outcome,
        new Venue(provider, orNull("接種医療機関その他"), orNull("会場その他"), orNull("接種医師名")),
        registeredOn,
        printedOn,
        row.text("備考"),
        row.text("登録区"),
        new Evidence.Reported(source));
  }

  private @Nullable LocalDate printedOn() {
    LocalDate on = row.date("印刷日");
    Boolean printed = row.code("印刷区分", ReportColumns.PRINTED);
    if (Boolean.TRUE.equals(printed) && !row.has("印刷日")) {
      row.refuse("印刷日", ProblemCode.MISSING_VALUE);
    }
    if (Boolean.FALSE.equals(printed) && on != null) {
      row.refuse("印刷日", ProblemCode.CONTRADICTION, "NOT_PRINTED");
    }
    return on;
  }

  private @Nullable VisitOutcome outcome() {
    VaccineCode vaccine = vaccine();
    LotNumber lot = row.value("Lot番号", text -> new LotNumber(narrow(text)));
    DoseVolume volume = row.value("接種量", ReportRow::volume);
    ManufacturerCode maker = row.value("ワクチンメーカー名コード", ManufacturerCode::new);
    OutcomeCode code = requiredCode("接種区分", tables::outcome);
    if (code == null) {
      return null;
    }
    if (code == OutcomeCode.ADMINISTERED) {
      mustBeEmpty("予診理由", "DOSE_GIVEN");
      if (!row.has("ワクチン")) {
        row.refuse("ワクチン", ProblemCode.VACCINE_NOT_NAMED);
      }
      return vaccine == null ? null : new VisitOutcome.Administered(vaccine, lot, volume, maker);
    }
    mustBeEmpty("Lot番号", "NO_DOSE_GIVEN");
    mustBeEmpty("接種量", "NO_DOSE_GIVEN");
    mustBeEmpty("ワクチンメーカー名コード", "NO_DOSE_GIVEN");
    mustBeEmpty("ワクチン", "NO_DOSE_GIVEN");
    NotAdministered.Kind kind =
        code == OutcomeCode.SCREENED_ONLY
            ? NotAdministered.Kind.SCREENED_ONLY
            : NotAdministered.Kind.NOT_VACCINATED;
    return new NotAdministered(kind, row.text("予診理由"));
  }

  private @Nullable VaccineCode vaccine() {
    String code = row.text("ワクチン");
    VaccineCode vaccine = tables.vaccine(code).orElse(null);
    if (vaccine == null && !code.isEmpty()) {
      row.refuse("ワクチン", ProblemCode.UNKNOWN_VACCINE);
    }
    return vaccine;
  }

  private void mustBeEmpty(String column, String reason) {
    if (row.has(column)) {
      row.refuse(column, ProblemCode.CONTRADICTION, reason);
    }
  }

  private <T> @Nullable T requiredCode(String column, Function<String, Optional<T>> table) {
    String code = row.required(column);
    return code.isEmpty() ? null : known(column, table.apply(code));
  }

  private <T> @Nullable T known(String column, Optional<T> meaning) {
    if (meaning.isEmpty()) {
      row.refuse(column, ProblemCode.UNKNOWN_CODE);
    }
    return meaning.orElse(null);
  }

  private @Nullable String orNull(String column) {
    String text = row.text(column);
    return text.isEmpty() ? null : text;
  }

  private static DoseVolume volume(String text) {
    Matcher form = VOLUME.matcher(narrow(text));
    if (!form.matches()) {
      throw new IllegalArgumentException("dose volume must be a number of mL");
    }
    return new DoseVolume(new BigDecimal(form.group(1)));
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
