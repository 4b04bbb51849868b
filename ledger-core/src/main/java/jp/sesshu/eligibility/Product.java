package jp.sesshu.eligibility;

import java.util.List;
import java.util.Set;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.Route;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine a method permits (使用するワクチン), with volume and route.
 *
 * @param vaccine its code
 * @param dosages volume and route; the first that applies on the day holds
 * @param on the days on which it may be used, or null for all: an age limit of the product alone
 * @param notOfferedAfter earlier doses after which it is not proposed, though it would be valid
 *     (通知)
 */
public record Product(
    VaccineCode vaccine,
    List<Dosage> dosages,
    @Nullable Requirement on,
    Set<VaccineCode> notOfferedAfter) {

  /** Refuses a product without dosage. */
  public Product {
    dosages = List.copyOf(dosages);
    notOfferedAfter = Set.copyOf(notOfferedAfter);
    if (dosages.isEmpty()) {
      throw new RuleContradictionException(
          RuleContradictionException.Kind.PRODUCT_WITHOUT_DOSAGE, vaccine);
    }
  }

  /** A product that may be used on every day of its method. */
  public Product(VaccineCode vaccine, List<Dosage> dosages, Set<VaccineCode> notOfferedAfter) {
    this(vaccine, dosages, null, notOfferedAfter);
  }

  /**
   * How much, and how (接種量・接種方法).
   *
   * @param on the days for which it holds, or null for all
   * @param volume the volume, or null where the ordinance sets none in millilitres
   * @param route the route
   */
  public record Dosage(@Nullable Requirement on, @Nullable DoseVolume volume, Route route) {}
}
