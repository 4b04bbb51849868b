package jp.sesshu.ledger;

import java.time.LocalDate;
import java.util.Optional;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * One visit as the ledger keeps it (接種記録): every item of the assessment's 予防接種情報, and the doctor's
 * name, which the ordinance requires besides.
 *
 * @param programme the programme, by our identifier
 * @param programmeNumber 事業番号 as it came
 * @param seriesDose 期・回数区分 as claimed
 * @param branchOrNull 予防枝番
 * @param fiscalYear 年度
 * @param scheduleSequence 事業予定連番 as it came; may be empty
 * @param vaccinatedOn 受診日; in the years 1 to 9999, which every store and file writes with four
 *     digits
 * @param kind 定期・臨時・任意 or abroad
 * @param visitKindOrNull 受診種別
 * @param outcome 接種区分, with lot, volume and maker where a dose was given
 * @param venue 会場・接種医療機関・接種医師
 * @param registeredOnOrNull 登録日 as the reporter wrote it
 * @param printedOnOrNull 印刷日 of the certificate the reporter issued, if one was (印刷区分)
 * @param note 備考; may be empty
 * @param registrationCode 登録区 as it came; may be empty
 * @param evidence on what it rests
 */
public record VaccinationRecord(
    ProgrammeId programme,
    ProgrammeNumber programmeNumber,
    SeriesDose seriesDose,
    @Nullable RecordBranch branchOrNull,
    FiscalYear fiscalYear,
    String scheduleSequence,
    LocalDate vaccinatedOn,
    VaccinationKind kind,
    @Nullable VisitKind visitKindOrNull,
    VisitOutcome outcome,
    Venue venue,
    @Nullable LocalDate registeredOnOrNull,
    @Nullable LocalDate printedOnOrNull,
    String note,
    String registrationCode,
    Evidence evidence) {

  private static final int LAST_YEAR = 9999;

  /** Refuses a day that no file can have said and no search for days would find. */
  public VaccinationRecord {
    if (vaccinatedOn.getYear() < 1 || vaccinatedOn.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("vaccinatedOn must lie in the years 1 to " + LAST_YEAR);
    }
  }

  /** The branch. */
  public Optional<RecordBranch> branch() {
    return Optional.ofNullable(branchOrNull);
  }

  /** 受診種別. */
  public Optional<VisitKind> visitKind() {
    return Optional.ofNullable(visitKindOrNull);
  }

  /** 登録日. */
  public Optional<LocalDate> registeredOn() {
    return Optional.ofNullable(registeredOnOrNull);
  }

  /** 印刷日. */
  public Optional<LocalDate> printedOn() {
    return Optional.ofNullable(printedOnOrNull);
  }

  /** The vaccine, if a dose was given. */
  public Optional<VaccineCode> vaccine() {
    return outcome.fold(given -> Optional.of(given.vaccine()), none -> Optional.empty());
  }

  @Override
  public String toString() {
    return "VaccinationRecord[" + programme + " " + seriesDose + ", withheld]";
  }
}
