package jp.sesshu.eligibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term of a programme (期): who belongs to it, and by which methods they are vaccinated.
 *
 * @param id such as {@code 1}; stable across editions
 * @param who the clauses (号) that each open windows
 * @param countsOn days on which a dose not given as routine may count, or null for the days of the
 *     clauses whether or not the edition was in force
 * @param methods the methods, in order of preference; none means that no dose is possible
 */
public record Term(
    String id, List<Clause> who, @Nullable Requirement countsOn, List<Method> methods) {

  /** Refuses a term without a clause and double method ids. */
  public Term {
    who = List.copyOf(who);
    methods = List.copyOf(methods);
    if (who.isEmpty()) {
      throw new RuleContradictionException(RuleContradictionException.Kind.TERM_WITHOUT_CLAUSE, id);
    }
    Set<String> seen = new HashSet<>();
    for (Method method : methods) {
      if (!seen.add(method.id())) {
        throw new RuleContradictionException(
            RuleContradictionException.Kind.METHOD_TWICE, method.id());
      }
    }
  }
}
