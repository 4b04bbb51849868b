package jp.sesshu.eligibility.internal;

import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.Exclusion;

/** Joins the clauses and exclusions of all editions of a programme. */
final class WindowCompiler {

  private final RequirementCompiler who;
  private final RequirementCompiler other;
  private final int vaccines;

  WindowCompiler(RequirementCompiler who, RequirementCompiler other, Vaccines vaccines) {
    this.who = who;
    this.other = other;
    this.vaccines = vaccines.size();
  }

  CompiledWindows compile(CompiledEdition[] editions, int termCount, boolean limitsProducts) {
    DayNode[] terms = new DayNode[termCount];
    DayNode[][] products = new DayNode[limitsProducts ? termCount : 0][vaccines];
    for (int t = 0; t < termCount; t++) {
      terms[t] = clauses(editions, t, -1);
      for (int v = 0; limitsProducts && v < vaccines; v++) {
        products[t][v] = clauses(editions, t, v);
      }
    }
    InForceDays.Builder excluded = new InForceDays.Builder(other);
    boolean hasExclusions = false;
    Ranges infectionBars = new Ranges();
    for (CompiledEdition edition : editions) {
      for (Exclusion exclusion : edition.edition().exclusions()) {
        excluded.add(exclusion.days(), edition.from(), edition.methodsUntil());
        hasExclusions = true;
      }
      if (edition.edition().pastInfectionBars()) {
        infectionBars.append(edition.from(), edition.methodsUntil());
      }
    }
    return new CompiledWindows(terms, products, excluded.build(), hasExclusions, infectionBars);
  }

  /** The clauses that open a term for a vaccine, or all of them for -1. */
  private DayNode clauses(CompiledEdition[] editions, int t, int vaccine) {
    InForceDays.Builder days = new InForceDays.Builder(who);
    for (CompiledEdition edition : editions) {
      CompiledTerm term = edition.terms()[t];
      if (term != null) {
        Clause[] clauses = term.clauses();
        for (int c = 0; c < clauses.length; c++) {
          if (vaccine < 0 || term.opensFor(c, vaccine)) {
            days.add(clauses[c].days(), edition.from(), edition.until());
          }
        }
      }
    }
    return days.build();
  }
}
