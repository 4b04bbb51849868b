package jp.sesshu.statutes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        throw new IllegalArgumentException("a product has either route (and ml) or dosages");
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
        throw new IllegalArgumentException("a product needs its route");
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

  private static @Nullable DoseVolume volume(@Nullable BigDecimal ml) {
    return ml == null ? null : new DoseVolume(ml);
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
          throw new IllegalArgumentException("withdraw names no method of the base: " + id);
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
      String message = "method " + method + " needs products and doses";
      throw new ContradictionException(method, message, null);
    }
    try {
      return new Method(
          method,
          RequirementFile.orNull(start),
          all.stream().map(ProductEntry::toProduct).toList(),
          counts == null ? Set.of() : counts,
          goesOnFrom == null ? Set.of() : goesOnFrom,
          preferredAfter == null ? Set.of() : preferredAfter,
          yieldsTo == null ? Set.of() : yieldsTo,
          Stream.concat(doses.stream(), boosters.stream()).map(DoseFile::toRule).toList());
    } catch (IllegalArgumentException e) {
      throw new ContradictionException(method, String.valueOf(e.getMessage()), e);
    }
  }

  /** A method that, put together with its base and its term, contradicts itself. */
  static final class ContradictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String method;

    ContradictionException(String method, String message, @Nullable Throwable cause) {
      super(message, cause);
      this.method = method;
    }

    String method() {
      return method;
    }
  }
}
