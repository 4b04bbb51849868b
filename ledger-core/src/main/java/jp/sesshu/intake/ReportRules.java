package jp.sesshu.intake;

import java.time.LocalDate;
import java.util.Optional;
import jp.sesshu.intake.CodeTables.ProgrammeCode;
import jp.sesshu.ledger.VaccinationRecord;
import jp.sesshu.programme.FiscalYear;

/**
 * What a well-formed report must make sense of before anyone is looked for: its days and its
 * vaccine (受付時の確認). The first rule broken is told, in the order of {@link ProblemCode}.
 *
 * <p>That a dose was given too early or too late is no reason to refuse it: it was given, and is
 * recorded; what the law makes of it is judged afterwards.
 *
 * @param tables the municipality's codes
 * @param asOf the day of intake; a visit on it is not in the future
 */
public record ReportRules(CodeTables tables, LocalDate asOf) {

  /** Why the report is refused, if it is. */
  public Optional<Problem> check(VaccinationReport report) {
    VaccinationRecord visit = report.visit();
    if (visit.vaccinatedOn().isAfter(asOf)) {
      return refused(report, ProblemCode.FUTURE_DATE, "受診日");
    }
    if (visit.registeredOn().filter(day -> day.isAfter(asOf)).isPresent()) {
      return refused(report, ProblemCode.FUTURE_DATE, "登録日");
    }
    if (visit.vaccinatedOn().isBefore(report.person().birthDate())) {
      return refused(report, ProblemCode.BEFORE_BIRTH, "受診日");
    }
    if (!FiscalYear.of(visit.vaccinatedOn()).equals(visit.fiscalYear())) {
      return refused(report, ProblemCode.WRONG_FISCAL_YEAR, "年度");
    }
    Optional<ProgrammeCode> programme = tables.programme(visit.programmeNumber());
    if (programme.isPresent()
        && visit.vaccine().filter(v -> !programme.get().takes(v)).isPresent()) {
      return refused(report, ProblemCode.VACCINE_OUTSIDE_PROGRAMME, "ワクチン");
    }
    return Optional.empty();
  }

  private static Optional<Problem> refused(
      VaccinationReport report, ProblemCode code, String field) {
    return Optional.of(Problem.at(report.line(), field, code));
  }
}
