package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.vaccine.Vaccine;
import org.jspecify.annotations.Nullable;

/**
 * The distance between two different vaccines (異なるワクチンの接種間隔).
 *
 * <p>Set by notice for vaccinations of another kind (別の種類の予防接種): products of one nature against the
 * same diseases, as the seven- and the thirteen-valent, are one kind. A dose that breaks it is
 * still counted.
 *
 * @param from first day on which it holds for the later dose
 * @param until last day, inclusive, or null
 * @param promulgated the day of the notice where known, or null
 * @param after which vaccine comes first
 * @param before which vaccine follows
 * @param interval the minimum
 * @param citation the notice
 */
public record CrossVaccineInterval(
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate promulgated,
    Kinds after,
    Kinds before,
    Interval interval,
    Citation citation) {

  /**
   * A class of vaccines.
   *
   * @param natures by nature; empty for all
   * @param families by family of code; empty for all
   * @param exceptFamilies families left out
   */
  public record Kinds(
      Set<Vaccine.Nature> natures, Set<String> families, Set<String> exceptFamilies) {
    /** Keeps unmodifiable copies. */
    public Kinds {
      natures = Set.copyOf(natures);
      families = Set.copyOf(families);
      exceptFamilies = Set.copyOf(exceptFamilies);
    }

    /** Whether a vaccine belongs to the class. */
    public boolean contains(Vaccine vaccine) {
      String family = vaccine.code().family();
      return (natures.isEmpty() || natures.contains(vaccine.nature()))
          && (families.isEmpty() || families.contains(family))
          && !exceptFamilies.contains(family);
    }
  }
}
