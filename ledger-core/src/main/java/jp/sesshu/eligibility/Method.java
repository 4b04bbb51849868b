package jp.sesshu.eligibility;

import java.util.List;
import java.util.Set;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * One way to run through a term (接種の方法): its products and its doses in order.
 *
 * <p>A term has several where the ordinance tells them apart by age at the first dose (初回接種の開始時) or
 * by product.
 *
 * @param id stable across editions
 * @param start the days on which the first dose must fall, or null for any day of the window
 * @param products what may be given
 * @param counts further vaccines whose earlier doses count in this method
 * @param goesOnFrom vaccines it goes on from without taking a dose of them itself: their doses were
 *     taken by another method of the term
 * @param whereAnyCounts it is the method of a series only in which a dose of one of these counts,
 *     the one at hand included; empty where that does not matter
 * @param preferredAfter first doses after which this method is planned before others; empty for its
 *     own products
 * @param yieldsTo methods before which it stands back once a series was begun and they are open
 * @param doses the doses in order, boosters last
 */
public record Method(
    String id,
    @Nullable Requirement start,
    List<Product> products,
    Set<VaccineCode> counts,
    Set<VaccineCode> goesOnFrom,
    Set<VaccineCode> whereAnyCounts,
    Set<VaccineCode> preferredAfter,
    Set<String> yieldsTo,
    List<DoseRule> doses) {

  /**
   * Refuses a method without doses, a primary dose after a booster, and a vaccine that it both
   * takes and only goes on from.
   */
  public Method {
    products = List.copyOf(products);
    counts = Set.copyOf(counts);
    goesOnFrom = Set.copyOf(goesOnFrom);
    whereAnyCounts = Set.copyOf(whereAnyCounts);
    preferredAfter = Set.copyOf(preferredAfter);
    yieldsTo = Set.copyOf(yieldsTo);
    doses = List.copyOf(doses);
    if (doses.isEmpty()) {
      throw new RuleContradictionException(RuleContradictionException.Kind.METHOD_WITHOUT_DOSE, id);
    }
    for (int i = 1; i < doses.size(); i++) {
      if (doses.get(i - 1).booster() && !doses.get(i).booster()) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.PRIMARY_AFTER_BOOSTER, id);
      }
    }
    for (VaccineCode vaccine : goesOnFrom) {
      boolean isProduct = products.stream().anyMatch(p -> p.vaccine().equals(vaccine));
      if (isProduct || counts.contains(vaccine)) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.TAKEN_AND_GONE_ON_FROM, id, vaccine);
      }
    }
  }
}
