package jp.sesshu.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.sesshu.calendar.Interval;
import jp.sesshu.vaccine.Vaccine;
import org.jspecify.annotations.Nullable;

/**
 * The distance between two different vaccines (異なるワクチンの接種間隔).
 *
 * <p>Set by notice for vaccinations of another kind (別の種類の予防接種). A dose of the same vaccine is
 * never of another kind; whether one of another vaccine is, the rule says where it is not plain. A
 * dose that breaks the distance is still counted.
 *
 * @param from first day on which it holds for the later dose
 * @param until last day, inclusive, or null
 * @param promulgated the day of the notice where known, or null
 * @param after which vaccine comes first
 * @param before which vaccine follows
 * @param oneKind vaccines of the two classes that are one kind all the same
 * @param interval the minimum
 * @param citation the notice
 */
public record CrossVaccineInterval(
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate promulgated,
    Kinds after,
    Kinds before,
    List<OneKind> oneKind,
    Interval interval,
    Citation citation) {

  /** Keeps an unmodifiable copy. */
  public CrossVaccineInterval {
    oneKind = List.copyOf(oneKind);
  }

  /** The same while in force from one day until another, inclusive; null for open. */
  public CrossVaccineInterval inForce(LocalDate first, @Nullable LocalDate last) {
    return new CrossVaccineInterval(
        first, last, promulgated, after, before, oneKind, interval, citation);
  }

  /** The same with another minimum. */
  public CrossVaccineInterval with(Interval minimum) {
    return new CrossVaccineInterval(
        from, until, promulgated, after, before, oneKind, minimum, citation);
  }

  /** Whether it stands between one vaccine and another that follows. */
  public boolean separates(Vaccine earlier, Vaccine later) {
    String first = earlier.code().family();
    String second = later.code().family();
    return after.contains(earlier)
        && before.contains(later)
        && !first.equals(second)
        && oneKind.stream().noneMatch(kind -> kind.unites(first, second));
  }

  /**
   * Vaccines whose doses are one kind of vaccination (同一の種類の予防接種).
   *
   * @param families families of code
   * @param source whether a text says so, or a reading of it
   * @param citation the text
   */
  public record OneKind(Set<String> families, RuleSource source, Citation citation) {

    /** Keeps an unmodifiable copy. */
    public OneKind {
      families = Set.copyOf(families);
    }

    private boolean unites(String first, String second) {
      return families.contains(first) && families.contains(second);
    }
  }

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
