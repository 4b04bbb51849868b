package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.calendar.EpochDays;

/** The days over which successive editions have one method unchanged. */
record MethodRun(CompiledMethod method, int from, int until) {

  /** The runs of each method of a term. */
  static MethodRun[][] of(CompiledEdition[] editions, int t) {
    int methods = methodCount(editions, t);
    MethodRun[][] runs = new MethodRun[methods][];
    for (int m = 0; m < methods; m++) {
      runs[m] = runs(editions, t, m);
    }
    return runs;
  }

  private static int methodCount(CompiledEdition[] editions, int t) {
    for (CompiledEdition edition : editions) {
      CompiledTerm term = edition.terms()[t];
      if (term != null) {
        return term.methods().length;
      }
    }
    return 0;
  }

  private static MethodRun[] runs(CompiledEdition[] editions, int t, int m) {
    List<MethodRun> runs = new ArrayList<>();
    MethodRun last = null;
    for (CompiledEdition edition : editions) {
      CompiledTerm term = edition.terms()[t];
      CompiledMethod method = term == null ? null : term.methods()[m];
      if (method != null) {
        if (last != null && last.goesOn(method, edition.from())) {
          runs.remove(runs.size() - 1);
          last = new MethodRun(method, last.from, edition.methodsUntil());
        } else {
          last = new MethodRun(method, edition.from(), edition.methodsUntil());
        }
        runs.add(last);
      }
    }
    return runs.toArray(MethodRun[]::new);
  }

  private boolean goesOn(CompiledMethod next, int nextFrom) {
    return method == next && until != EpochDays.OPEN && until + 1 == nextFrom;
  }
}
