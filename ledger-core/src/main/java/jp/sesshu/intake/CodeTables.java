package jp.sesshu.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.programme.ProgrammeNumber;
import jp.sesshu.programme.SeriesDose;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;

/**
 * What a municipality's own codes in a report mean (コード対応表). Every municipality configures its own;
 * {@link #standard()} is the table the library ships.
 *
 * <p>Distinguished from the law: a table only translates. Whether a dose was due is another
 * question.
 *
 * @param programmes 事業番号 to programme
 * @param seriesDoses 期・回数区分 to term and number
 * @param vaccines ワクチン to vaccine code
 * @param outcomes 接種区分 to what came of the visit
 */
public record CodeTables(
    Map<ProgrammeNumber, ProgrammeCode> programmes,
    Map<String, SeriesDose> seriesDoses,
    Map<String, VaccineCode> vaccines,
    Map<String, OutcomeCode> outcomes) {

  /** Copies the tables. */
  public CodeTables {
    programmes = Map.copyOf(programmes);
    seriesDoses = Map.copyOf(seriesDoses);
    vaccines = Map.copyOf(vaccines);
    outcomes = Map.copyOf(outcomes);
  }

  /** The table that ships. */
  public static CodeTables standard() {
    return StandardCodes.TABLES;
  }

  /** What a 事業番号 stands for. */
  public Optional<ProgrammeCode> programme(ProgrammeNumber number) {
    return Optional.ofNullable(programmes.get(number));
  }

  /** What a 期・回数区分 stands for. */
  public Optional<SeriesDose> seriesDose(String code) {
    return Optional.ofNullable(seriesDoses.get(code));
  }

  /** What a ワクチン code stands for. */
  public Optional<VaccineCode> vaccine(String code) {
    return Optional.ofNullable(vaccines.get(code));
  }

  /** What a 接種区分 stands for. */
  public Optional<OutcomeCode> outcome(String code) {
    return Optional.ofNullable(outcomes.get(code));
  }

  /**
   * A programme as a 事業番号 names it.
   *
   * @param id our identifier
   * @param kind 定期・臨時・任意
   * @param vaccines the vaccines that were ever given under it; empty if any may be
   */
  public record ProgrammeCode(ProgrammeId id, VaccinationKind kind, Set<VaccineCode> vaccines) {

    /** Copies the vaccines. */
    public ProgrammeCode {
      vaccines = Set.copyOf(vaccines);
    }

    /** Whether the vaccine, or its family, was ever given under the programme. */
    public boolean takes(VaccineCode vaccine) {
      return vaccines.isEmpty()
          || vaccines.contains(vaccine)
          || vaccines.contains(new VaccineCode(vaccine.family()));
    }
  }

  /** What a 接種区分 can mean. */
  public enum OutcomeCode {
    /** 接種. */
    ADMINISTERED,
    /** 予診のみ. */
    SCREENED_ONLY,
    /** 未接種. */
    NOT_VACCINATED
  }
}
