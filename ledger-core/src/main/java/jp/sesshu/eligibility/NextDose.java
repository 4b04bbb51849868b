package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.Route;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * The dose that may be given next (次回接種予定), by the law in force from the judging day on.
 *
 * @param seriesDose its name in the series, such as {@code 2} or {@code booster}
 * @param earliest the first day it may be given; may lie before the judging day
 * @param lastDay the last day, or null if the law sets none
 * @param standardFirstDay first day of the standard period (標準的な接種期間), or null; never a bar
 * @param standardLastDay last day of the standard period, or null
 * @param vaccines the products permitted on the judging day or, if later, on the earliest day
 * @param dosage volume of the first of them, or null if no product is left or none is set
 * @param way route of the first of them, or null
 */
public record NextDose(
    String seriesDose,
    LocalDate earliest,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate standardFirstDay,
    @Nullable LocalDate standardLastDay,
    List<VaccineCode> vaccines,
    @Nullable DoseVolume dosage,
    @Nullable Route way) {

  /** Keeps an unmodifiable copy of the vaccines. */
  public NextDose {
    vaccines = List.copyOf(vaccines);
  }

  /** The last day on which it may be given. */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(lastDay);
  }

  /** First day of the standard period. */
  public Optional<LocalDate> standardFrom() {
    return Optional.ofNullable(standardFirstDay);
  }

  /** Last day of the standard period. */
  public Optional<LocalDate> standardUntil() {
    return Optional.ofNullable(standardLastDay);
  }

  /** Volume of one dose. */
  public Optional<DoseVolume> volume() {
    return Optional.ofNullable(dosage);
  }

  /** Route of administration. */
  public Optional<Route> route() {
    return Optional.ofNullable(way);
  }
}
