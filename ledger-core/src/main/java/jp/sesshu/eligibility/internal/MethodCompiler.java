package jp.sesshu.eligibility.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.StandardPeriod;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Compiles methods and their doses. */
final class MethodCompiler {

  private final Vaccines vaccines;
  private final RequirementCompiler days;
  private final Map<Known, CompiledMethod> compiled = new HashMap<>();

  MethodCompiler(Vaccines vaccines, RequirementCompiler days) {
    this.vaccines = vaccines;
    this.days = days;
  }

  /** Compiles a method of a term; one that a later edition leaves unchanged stays the same. */
  CompiledMethod compile(Method method, List<String> ids) {
    Known key = new Known(method, ids);
    CompiledMethod known = compiled.get(key);
    if (known == null) {
      known = method(method, ids);
      compiled.put(key, known);
    }
    return known;
  }

  private record Known(Method method, List<String> ids) {}

  private CompiledMethod method(Method method, List<String> ids) {
    int[] products = ProgrammeCompiler.numbers(vaccines, method.products());
    boolean[] counted = mask(method.counts());
    boolean[] accepted = mask(method.goesOnFrom());
    boolean[] own = new boolean[vaccines.size()];
    for (int product : products) {
      accepted[product] = true;
      own[product] = true;
    }
    for (int v = 0; v < accepted.length; v++) {
      accepted[v] |= counted[v];
    }
    return new CompiledMethod(
        method,
        node(method.start()),
        products,
        counted,
        accepted,
        method.whereAnyCounts().isEmpty() ? null : mask(method.whereAnyCounts()),
        method.preferredAfter().isEmpty() ? own : mask(method.preferredAfter()),
        method.products().stream()
            .map(product -> mask(product.notOfferedAfter()))
            .toArray(boolean[][]::new),
        productOn(method, products),
        method.products().stream().map(this::dosages).toArray(DayNode[][]::new),
        method.yieldsTo().stream().mapToInt(id -> number(method, ids, id)).toArray(),
        method.doses().stream().map(rule -> dose(method, rule)).toArray(CompiledDose[]::new));
  }

  /** By vaccine number, the days on which it may be used; null where there is no limit. */
  private @Nullable DayNode[] productOn(Method method, int[] products) {
    @Nullable DayNode[] on = new DayNode[vaccines.size()];
    for (int i = 0; i < products.length; i++) {
      on[products[i]] = node(method.products().get(i).on());
    }
    return on;
  }

  private static int number(Method method, List<String> ids, String id) {
    int number = ids.indexOf(id);
    if (number < 0) {
      throw new IllegalArgumentException(
          "method " + method.id() + " yields to " + id + ", which no edition has");
    }
    return number;
  }

  private DayNode[] dosages(Product product) {
    return product.dosages().stream().map(d -> days.compile(d.on())).toArray(DayNode[]::new);
  }

  private CompiledDose dose(Method method, DoseRule rule) {
    DoseRule.LeftOut leftOut = rule.leftOut();
    StandardPeriod standard = rule.standard();
    return new CompiledDose(
        rule,
        rule.booster(),
        rule.spacings().stream().map(this::spacing).toArray(CompiledSpacing[]::new),
        node(rule.on()),
        rule.mayLapse(),
        leftOut == null ? 0 : leftOut.dose(),
        leftOut == null ? null : days.compile(leftOut.givenOn()),
        rule.only().isEmpty() ? null : only(method, rule),
        standard == null ? null : node(standard.on()));
  }

  /** What a dose is limited to: what is only counted and limited nowhere in the method fits it. */
  private boolean[] only(Method method, DoseRule limited) {
    boolean[] only = mask(limited.only());
    for (VaccineCode counted : method.counts()) {
      boolean product = method.products().stream().anyMatch(p -> p.vaccine().equals(counted));
      boolean named = method.doses().stream().anyMatch(rule -> rule.only().contains(counted));
      only[vaccines.require(counted)] |= !product && !named;
    }
    return only;
  }

  private CompiledSpacing spacing(Spacing spacing) {
    return new CompiledSpacing(
        spacing.since(),
        spacing.dose(),
        spacing.with().isEmpty() ? null : mask(spacing.with()),
        spacing.when(),
        spacing.atLeast(),
        spacing.ifDoctorJudges(),
        spacing.atMost(),
        spacing.grace(),
        node(spacing.on()));
  }

  private @Nullable DayNode node(jp.sesshu.eligibility.@Nullable Requirement requirement) {
    return requirement == null ? null : days.compile(requirement);
  }

  private boolean[] mask(Collection<VaccineCode> codes) {
    boolean[] mask = new boolean[vaccines.size()];
    codes.forEach(code -> mask[vaccines.require(code)] = true);
    return mask;
  }
}
