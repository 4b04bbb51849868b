package jp.sesshu.access;

import java.util.Set;
import java.util.function.Function;

/** Whoever acts (利用者): an operator, or another business system. */
public sealed interface Principal {

  /** The identifier the trail keeps. */
  PrincipalId id();

  /** What they may do. */
  Set<Authority> authorities();

  /** For which purposes they may act. */
  Set<Purpose> purposes();

  /** Answers by kind. */
  default <T> T fold(Function<Operator, T> operator, Function<BusinessSystem, T> system) {
    if (this instanceof Operator o) {
      return operator.apply(o);
    }
    return system.apply((BusinessSystem) this);
  }

  /**
   * A member of staff, of the municipality or of a contractor (職員).
   *
   * @param id the identifier
   * @param employer who employs them: the municipality's department or the contractor
   * @param authorities what they may do
   * @param purposes for what
   */
  record Operator(
      PrincipalId id, String employer, Set<Authority> authorities, Set<Purpose> purposes)
      implements Principal {

    /** Copies the sets. */
    public Operator {
      authorities = Set.copyOf(authorities);
      purposes = Set.copyOf(purposes);
    }
  }

  /**
   * Another system of the municipality (既存業務システム).
   *
   * @param id the identifier
   * @param authorities what it may do
   * @param purposes for what
   */
  record BusinessSystem(PrincipalId id, Set<Authority> authorities, Set<Purpose> purposes)
      implements Principal {

    /** Copies the sets. */
    public BusinessSystem {
      authorities = Set.copyOf(authorities);
      purposes = Set.copyOf(purposes);
    }
  }
}
