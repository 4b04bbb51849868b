package jp.sesshu.access;

import java.util.Optional;
import jp.sesshu.Port;

/**
 * Who may use the system (port). Whoever asks has been authenticated already; the directory says
 * what they may do now.
 *
 * <ul>
 *   <li><b>PD1</b> {@link #find} answers the principal with exactly that identifier, with the
 *       authorities and purposes in force at the moment of the question.
 *   <li><b>PD2</b> one who has left, or is locked, is not found.
 * </ul>
 */
@Port
@FunctionalInterface
public interface PrincipalDirectory {

  /** The principal with this identifier. */
  Optional<Principal> find(PrincipalId id);
}
