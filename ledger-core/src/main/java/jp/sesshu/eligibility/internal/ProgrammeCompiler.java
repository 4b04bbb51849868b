package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.StatuteBook;
import jp.sesshu.eligibility.Term;
import jp.sesshu.municipality.MunicipalPolicy;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.vaccine.TargetDisease;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** Compiles one programme after the other against the vaccines of a book. */
@SuppressWarnings("EnumOrdinal") // an index within one run, never stored
final class ProgrammeCompiler {

  private final StatuteBook book;
  private final MunicipalPolicy policy;
  private final Vaccines vaccines;
  private final Map<ProgrammeId, Integer> programmes;
  private final RequirementCompiler who;
  private final RequirementCompiler other;
  private final MethodCompiler methods;
  private final WindowCompiler windows;

  ProgrammeCompiler(
      StatuteBook book,
      Vaccines vaccines,
      Map<ProgrammeId, Integer> programmes,
      MunicipalPolicy policy,
      CohortNodes cohortNodes) {
    this.book = book;
    this.policy = policy;
    this.vaccines = vaccines;
    this.programmes = programmes;
    int eveFrom = Days.of(policy.eveIncludedFrom());
    who = new RequirementCompiler(vaccines, eveFrom, cohortNodes);
    other = new RequirementCompiler(vaccines, Ranges.START, cohortNodes);
    methods = new MethodCompiler(vaccines, other);
    windows = new WindowCompiler(who, other, vaccines);
  }

  CompiledProgramme compile(ProgrammeRules rules) {
    Map<String, List<String>> methodIds = methodIds(rules);
    List<String> termIds = List.copyOf(methodIds.keySet());
    CompiledEdition[] editions = new CompiledEdition[rules.editions().size()];
    for (int e = 0; e < editions.length; e++) {
      editions[e] = edition(rules, e, termIds, methodIds);
    }
    CompiledDeeming[] deemings =
        rules.deemings().stream()
            .map(
                d ->
                    new CompiledDeeming(
                        mask(d.vaccines()),
                        Days.firstOrStart(d.from()),
                        Days.lastOrOpen(d.until()),
                        d.enough(),
                        d.by() == null ? -1 : number(rules, d.by())))
            .toArray(CompiledDeeming[]::new);
    boolean[][] everProduct = everProduct(editions, termIds.size());
    boolean[] relevant = relevant(editions, deemings);
    int[][] groups = groups(rules, relevant);
    LongTermCaps longTerm = LongTermCompiler.compile(book, vaccines, rules.id());
    boolean limitsProducts =
        longTerm.hasCaps() || Arrays.stream(editions).anyMatch(ProgrammeCompiler::limitsProducts);
    return new CompiledProgramme(
        rules,
        programmes.getOrDefault(rules.id(), 0),
        editions,
        termIds.size(),
        groups,
        covers(groups),
        relevant,
        asked(rules, groups, longTerm),
        everProduct,
        productDays(editions, termIds.size()),
        deemings,
        siblings(rules),
        leavesTo(rules),
        limitsProducts,
        windows.compile(editions, termIds.size(), limitsProducts),
        longTerm,
        OfferedDays.of(rules, policy));
  }

  private static int number(ProgrammeRules rules, String edition) {
    return rules.editions().stream().map(Edition::id).toList().indexOf(edition);
  }

  private static Map<String, List<String>> methodIds(ProgrammeRules rules) {
    Map<String, LinkedHashSet<String>> ids = new LinkedHashMap<>();
    for (Edition edition : rules.editions()) {
      for (Term term : edition.terms()) {
        LinkedHashSet<String> known = ids.computeIfAbsent(term.id(), x -> new LinkedHashSet<>());
        term.methods().forEach(method -> known.add(method.id()));
      }
    }
    Map<String, List<String>> result = new LinkedHashMap<>();
    ids.forEach((term, known) -> result.put(term, List.copyOf(known)));
    return result;
  }

  private CompiledEdition edition(
      ProgrammeRules rules, int number, List<String> termIds, Map<String, List<String>> methodIds) {
    Edition edition = rules.editions().get(number);
    int until = Days.lastOrOpen(edition.inForceUntil().orElse(null));
    if (number + 1 < rules.editions().size()) {
      int next = Days.of(rules.editions().get(number + 1).inForceFrom());
      if (until != EpochDays.OPEN && until >= next) {
        throw new IllegalArgumentException(
            edition.id() + ": is still in force when the next edition begins");
      }
      until = Math.min(until, next - 1);
    }
    @Nullable CompiledTerm[] terms = new CompiledTerm[termIds.size()];
    for (Term term : edition.terms()) {
      List<String> ids = methodIds.getOrDefault(term.id(), List.of());
      try {
        terms[termIds.indexOf(term.id())] = term(term, ids);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(edition.id() + ": " + e.getMessage(), e);
      }
    }
    DayNode[] exclusions =
        edition.exclusions().stream()
            .map(Exclusion::days)
            .map(other::compile)
            .toArray(DayNode[]::new);
    boolean last = number + 1 == rules.editions().size();
    int methodsUntil = last ? EpochDays.OPEN : until;
    return new CompiledEdition(
        edition, Days.of(edition.inForceFrom()), until, methodsUntil, terms, exclusions);
  }

  private CompiledTerm term(Term term, List<String> ids) {
    Clause[] clauses = term.who().toArray(Clause[]::new);
    boolean[][] onlyWith = null;
    for (int c = 0; c < clauses.length; c++) {
      if (!clauses[c].onlyWith().isEmpty()) {
        onlyWith = onlyWith == null ? new boolean[clauses.length][] : onlyWith;
        onlyWith[c] = mask(clauses[c].onlyWith());
      }
    }
    @Nullable CompiledMethod[] compiled = new CompiledMethod[ids.size()];
    for (Method method : term.methods()) {
      compiled[ids.indexOf(method.id())] = methods.compile(method, ids);
    }
    return new CompiledTerm(
        clauses,
        Arrays.stream(clauses).map(Clause::days).map(who::compile).toArray(DayNode[]::new),
        onlyWith,
        countable(term),
        term.countsOn() != null,
        compiled);
  }

  /** The days on which a dose may count that was not given as routine. */
  private DayNode countable(Term term) {
    Requirement own = term.countsOn();
    return own != null
        ? other.compile(own)
        : who.compile(new Requirement.AnyOf(term.who().stream().map(Clause::days).toList()));
  }

  private static boolean limitsProducts(CompiledEdition edition) {
    return Arrays.stream(edition.terms()).anyMatch(t -> t != null && t.onlyWith() != null);
  }

  private boolean[][] everProduct(CompiledEdition[] editions, int terms) {
    boolean[][] ever = new boolean[terms][vaccines.size()];
    for (CompiledEdition edition : editions) {
      for (int t = 0; t < terms; t++) {
        for (CompiledMethod method : methodsOf(edition.terms()[t])) {
          for (int product : method.productNumbers) {
            ever[t][product] = true;
          }
        }
      }
    }
    return ever;
  }

  private Ranges[][] productDays(CompiledEdition[] editions, int terms) {
    Ranges[][] days = new Ranges[terms][vaccines.size()];
    for (int t = 0; t < terms; t++) {
      for (int v = 0; v < vaccines.size(); v++) {
        days[t][v] = new Ranges();
        for (CompiledEdition edition : editions) {
          for (CompiledMethod method : methodsOf(edition.terms()[t])) {
            if (method.isProduct[v]) {
              days[t][v].append(edition.from(), edition.methodsUntil());
            }
          }
        }
      }
    }
    return days;
  }

  private boolean[] relevant(CompiledEdition[] editions, CompiledDeeming[] deemings) {
    boolean[] relevant = new boolean[vaccines.size()];
    for (CompiledEdition edition : editions) {
      for (CompiledTerm term : edition.terms()) {
        methodsOf(term).forEach(method -> or(relevant, method.accepted));
      }
    }
    for (CompiledDeeming deeming : deemings) {
      or(relevant, deeming.vaccines());
    }
    return relevant;
  }

  /** What requirements ask, the diseases, and reasons for prolonging. */
  private Asked asked(ProgrammeRules rules, int[][] groups, LongTermCaps longTerm) {
    Asked asked = Asked.of(rules, vaccines);
    for (int[] group : groups) {
      Arrays.stream(group).forEach(asked::addDisease);
    }
    if (longTerm.editions() > 0) {
      asked.addLongTerm();
    }
    return asked;
  }

  private static List<CompiledMethod> methodsOf(@Nullable CompiledTerm term) {
    List<CompiledMethod> found = new ArrayList<>();
    if (term != null) {
      for (CompiledMethod method : term.methods()) {
        if (method != null) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private static void or(boolean[] target, boolean[] other) {
    for (int i = 0; i < target.length; i++) {
      target[i] |= other[i];
    }
  }

  /** Joins diseases that the same vaccines are given against. */
  private int[][] groups(ProgrammeRules rules, boolean[] relevant) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (TargetDisease disease : TargetDisease.values()) {
      if (rules.diseases().contains(disease)) {
        StringBuilder covering = new StringBuilder();
        for (int v = 0; v < relevant.length; v++) {
          boolean covers = relevant[v] && vaccines.get(v).diseases().contains(disease);
          covering.append(covers ? '1' : '0');
        }
        groups.computeIfAbsent(covering.toString(), x -> new ArrayList<>()).add(disease.ordinal());
      }
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private boolean[][] covers(int[][] groups) {
    boolean[][] covers = new boolean[groups.length][vaccines.size()];
    for (int g = 0; g < groups.length; g++) {
      TargetDisease disease = TargetDisease.values()[groups[g][0]];
      for (int v = 0; v < vaccines.size(); v++) {
        covers[g][v] = vaccines.get(v).diseases().contains(disease);
      }
    }
    return covers;
  }

  private int[] siblings(ProgrammeRules rules) {
    return rules.siblings().stream()
        .filter(programmes::containsKey)
        .mapToInt(programmes::get)
        .toArray();
  }

  /** The number of the programme that doses are left to, or -1: one that leaves none on. */
  private int leavesTo(ProgrammeRules rules) {
    ProgrammeId to = rules.leavesTo();
    if (to == null) {
      return -1;
    }
    Integer number = programmes.get(to);
    if (number == null) {
      throw new IllegalArgumentException(
          rules.id() + ": leaves doses to " + to + ", which the book does not have");
    }
    if (book.programmes().get(number).leavesTo() != null) {
      throw new IllegalArgumentException(
          rules.id() + ": leaves doses to " + to + ", which leaves doses itself");
    }
    return number;
  }

  private boolean[] mask(Collection<VaccineCode> codes) {
    boolean[] mask = new boolean[vaccines.size()];
    codes.forEach(code -> mask[vaccines.require(code)] = true);
    return mask;
  }

  static int[] numbers(Vaccines vaccines, List<Product> products) {
    return products.stream().mapToInt(p -> vaccines.require(p.vaccine())).toArray();
  }
}
