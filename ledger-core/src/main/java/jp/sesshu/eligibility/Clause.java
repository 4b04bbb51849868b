package jp.sesshu.eligibility;

import java.util.Set;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/**
 * One clause that makes people eligible (対象者の号).
 *
 * @param days the days on which it does
 * @param citation its article, or null for the edition's
 * @param onlyWith the products it is limited to; empty for no limit
 */
public record Clause(Requirement days, @Nullable Citation citation, Set<VaccineCode> onlyWith) {

  /** Keeps an unmodifiable copy. */
  public Clause {
    onlyWith = Set.copyOf(onlyWith);
  }
}
