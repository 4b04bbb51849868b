package jp.sesshu.eligibility;

import java.util.List;
import java.util.Set;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * One dose of a method (各回の要件).
 *
 * @param label its name in the series, such as {@code 2} or {@code booster}
 * @param booster whether it is a booster (追加接種)
 * @param spacings what must hold towards earlier doses; all of them
 * @param on the days on which it may be given, or null for every day of the window
 * @param mayLapse whether the series goes on without it once it can no longer be given
 * @param leftOut when it is not given at all, or null
 * @param only the vaccines of the method it is limited to; empty for all. One that is only counted
 *     and that no dose of the method names here fits any
 * @param dosage a volume other than the product's, or null
 * @param standard the standard period, or null
 */
public record DoseRule(
    String label,
    boolean booster,
    List<Spacing> spacings,
    @Nullable Requirement on,
    boolean mayLapse,
    @Nullable LeftOut leftOut,
    Set<VaccineCode> only,
    @Nullable DoseVolume dosage,
    @Nullable StandardPeriod standard) {

  /** Keeps unmodifiable copies. */
  public DoseRule {
    spacings = List.copyOf(spacings);
    only = Set.copyOf(only);
  }

  /**
   * The dose falls away if an earlier one was given on certain days.
   *
   * @param dose the number of the earlier dose in the series, from 1
   * @param givenOn the days
   */
  public record LeftOut(int dose, Requirement givenOn) {}
}
