package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.calendar.LegalAge;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the long-term illness exception (長期療養特例, 令3条2項).
 *
 * <p>Who was eligible but could not be vaccinated for a special reason stays eligible for some
 * years from the day on which the reason ended, that day counted in.
 *
 * @param inForceFrom first day in force
 * @param inForceUntil last day in force, inclusive, or null
 * @param promulgated day of promulgation (公布日) where known, or null
 * @param years the years by programme; a programme not listed has no exception
 * @param caps ages that end it earlier
 * @param supplyShortage whether want of vaccine is among the reasons
 * @param citation its articles
 */
public record LongTermIllnessRule(
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    @Nullable LocalDate promulgated,
    Map<ProgrammeId, Integer> years,
    List<Cap> caps,
    boolean supplyShortage,
    Citation citation) {

  /** Keeps unmodifiable copies. */
  public LongTermIllnessRule {
    years = Map.copyOf(years);
    caps = List.copyOf(caps);
  }

  /**
   * An age at which the exception ends for certain products (特定疾病).
   *
   * @param programmes in which programmes
   * @param vaccines for which products
   * @param until the age; the day on which it is reached is the last
   */
  public record Cap(Set<ProgrammeId> programmes, Set<VaccineCode> vaccines, LegalAge until) {
    /** Keeps unmodifiable copies. */
    public Cap {
      programmes = Set.copyOf(programmes);
      vaccines = Set.copyOf(vaccines);
    }
  }

  /**
   * A want of vaccine that was recognised as a special reason.
   *
   * @param programmes the programmes concerned
   * @param from first day of the shortage
   * @param endedOn the day on which the reason ended
   * @param promulgated the day of the notice where known, or null
   * @param citation the notice
   */
  public record SupplyShortage(
      Set<ProgrammeId> programmes,
      LocalDate from,
      LocalDate endedOn,
      @Nullable LocalDate promulgated,
      Citation citation) {
    /** Keeps an unmodifiable copy. */
    public SupplyShortage {
      programmes = Set.copyOf(programmes);
    }
  }
}
