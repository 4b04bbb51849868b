package jp.sesshu.statutes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.vaccine.DoseVolume;
import jp.sesshu.vaccine.Route;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** One method as its file writes it. */
record MethodFile(
    String method,
    @Nullable RequirementFile start,
    @Nullable List<ProductEntry> products,
    @Nullable Set<VaccineCode> counts,
    @Nullable Set<VaccineCode> goesOnFrom,
    @Nullable Set<VaccineCode> whereAnyCounts,
    @Nullable Set<VaccineCode> preferredAfter,
    @Nullable Set<String> yieldsTo,
    @Nullable List<DoseFile> doses) {
  MethodFile {
    Required.all("method", method);
  }

  record ProductEntry(
      VaccineCode vaccine,
      @Nullable BigDecimal ml,
      @Nullable Route route,
      @Nullable List<DosageEntry> dosages,
      @Nullable RequirementFile on,
      @Nullable Set<VaccineCode> notOfferedAfter) {

    ProductEntry {
      Required.all("vaccine", vaccine);
      volume(ml);
      if ((route == null) == (dosages == null)) {
        throw new RuleRemark.Refusal("routeOrDosages");
      }
    }

    Product toProduct() {
      List<Product.Dosage> all =
          dosages == null
              ? List.of(new DosageEntry(null, ml, require(route)).toDosage())
              : dosages.stream().map(DosageEntry::toDosage).toList();
      return new Product(
          vaccine,
          all,
          RequirementFile.orNull(on),
          notOfferedAfter == null ? Set.of() : notOfferedAfter);
    }

    private static Route require(@Nullable Route route) {
      if (route == null) {
        throw new RuleRemark.Refusal(RuleRemark.MISSING, "route");
      }
      return route;
    }
  }

  record DosageEntry(@Nullable RequirementFile on, @Nullable BigDecimal ml, Route route) {
    DosageEntry {
      Required.all("route", route);
      volume(ml);
    }

    Product.Dosage toDosage() {
      return new Product.Dosage(RequirementFile.orNull(on), volume(ml), route);
    }
  }

  static @Nullable DoseVolume volume(@Nullable BigDecimal ml) {
    try {
      return ml == null ? null : new DoseVolume(ml);
    } catch (IllegalArgumentException e) {
      throw new RuleRemark.Refusal("doseVolume");
    }
  }

  /** The methods of a base edition with those of an amendment laid over them, by name. */
  static @Nullable List<MethodFile> merge(
      @Nullable List<MethodFile> base,
      @Nullable List<MethodFile> amendment,
      @Nullable Set<String> withdrawn) {
    if (base == null) {
      return amendment;
    }
    Map<String, MethodFile> merged = new LinkedHashMap<>();
    base.forEach(method -> merged.put(method.method(), method));
    if (withdrawn != null) {
      for (String id : withdrawn) {
        if (merged.remove(id) == null) {
          throw new RuleRemark.Refusal("withdrawNone", id);
        }
      }
    }
    if (amendment != null) {
      for (MethodFile method : amendment) {
        merged.merge(method.method(), method, (old, changed) -> changed.over(old));
      }
    }
    return new ArrayList<>(merged.values());
  }

  private MethodFile over(MethodFile base) {
    return new MethodFile(
        method,
        start == null ? base.start : start,
        products == null ? base.products : products,
        counts == null ? base.counts : counts,
        goesOnFrom == null ? base.goesOnFrom : goesOnFrom,
        whereAnyCounts == null ? base.whereAnyCounts : whereAnyCounts,
        preferredAfter == null ? base.preferredAfter : preferredAfter,
        yieldsTo == null ? base.yieldsTo : yieldsTo,
        doses == null ? base.doses : doses);
  }

  /**
   * With the products of its term unless it has its own, and the term's boosters behind its own
   * doses.
   */
  Method toMethod(@Nullable List<ProductEntry> ofTerm, List<DoseFile> boosters) {
    List<ProductEntry> all = products == null ? ofTerm : products;
    if (all == null || doses == null) {
      throw new ContradictionException(method, "methodNeeds");
    }
    List<Product> given = all.stream().map(ProductEntry::toProduct).toList();
    List<DoseRule> rules =
        Stream.concat(doses.stream(), boosters.stream()).map(DoseFile::toRule).toList();
    refuse(given, rules);
    return new Method(
        method,
        RequirementFile.orNull(start),
        given,
        counts == null ? Set.of() : counts,
        goesOnFrom == null ? Set.of() : goesOnFrom,
        whereAnyCounts == null ? Set.of() : whereAnyCounts,
        preferredAfter == null ? Set.of() : preferredAfter,
        yieldsTo == null ? Set.of() : yieldsTo,
        rules);
  }

  /** Refuses what a method does too, but with the place and in words for the author. */
  private void refuse(List<Product> given, List<DoseRule> rules) {
    if (rules.isEmpty()) {
      throw new ContradictionException(method, "methodNeeds");
    }
    for (int i = 1; i < rules.size(); i++) {
      if (rules.get(i - 1).booster() && !rules.get(i).booster()) {
        throw new ContradictionException(method, "boosterOrder");
      }
    }
    for (VaccineCode vaccine : goesOnFrom == null ? Set.<VaccineCode>of() : goesOnFrom) {
      boolean isProduct = given.stream().anyMatch(p -> p.vaccine().equals(vaccine));
      if (isProduct || (counts != null && counts.contains(vaccine))) {
        throw new ContradictionException(method, "goesOnFrom", vaccine);
      }
    }
  }

  /** A method that, put together with its base and its term, contradicts itself. */
  static final class ContradictionException extends RuleRemark.Refusal {
    private static final long serialVersionUID = 1L;

    private final String method;

    /** The phrase begins with the method. */
    ContradictionException(String method, String key, Object... arguments) {
      super(key, Stream.concat(Stream.of(method), Stream.of(arguments)).toArray());
      this.method = method;
    }

    String method() {
      return method;
    }
  }
}
