package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.Set;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * A clause by which a dose counts that the edition of its day does not know (みなし).
 *
 * <p>Either whatever the intervals, or as if another edition had been in force, one to come or one
 * that is over: then that edition's ages and intervals are asked of it, and only doses that were
 * not routine need it.
 *
 * @param vaccines the doses' vaccines
 * @param from first day of such doses, or null
 * @param until last day of such doses, or null
 * @param enough with this many the series is done and no more is needed; 0 for no such number
 * @param by the edition by which such doses are judged, or null if they count in any case
 * @param citation the clause
 */
public record Deeming(
    Set<VaccineCode> vaccines,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    int enough,
    @Nullable String by,
    Citation citation) {

  /** Keeps an unmodifiable copy. */
  public Deeming {
    vaccines = Set.copyOf(vaccines);
    if (vaccines.isEmpty() || enough < 0) {
      throw new RuleContradictionException(RuleContradictionException.Kind.DEEMING_WITHOUT_VACCINE);
    }
  }
}
