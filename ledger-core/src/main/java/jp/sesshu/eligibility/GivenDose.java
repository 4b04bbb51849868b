package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.Objects;
import jp.sesshu.programme.VaccinationKind;
import jp.sesshu.vaccine.VaccineCode;

/**
 * A dose that was given (接種), as far as eligibility depends on it.
 *
 * <p>Distinguished from a record of the ledger, which also knows place, lot and who recorded it.
 *
 * @param vaccine what was given
 * @param on the day it was given (接種日)
 * @param kind routine, temporary, voluntary or abroad
 */
public record GivenDose(VaccineCode vaccine, LocalDate on, VaccinationKind kind) {

  /** Refuses a missing part. */
  public GivenDose {
    Objects.requireNonNull(vaccine, "vaccine");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(kind, "kind");
  }

  /** A routine dose. */
  public static GivenDose routine(VaccineCode vaccine, LocalDate on) {
    return new GivenDose(vaccine, on, VaccinationKind.ROUTINE);
  }
}
