package jp.sesshu.testkit.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;

/** Who may use the system, in memory; safe for use by many threads. */
public final class InMemoryPrincipals implements PrincipalDirectory {
  private final Map<PrincipalId, Principal> principals = new ConcurrentHashMap<>();

  /** A directory of nobody. */
  public InMemoryPrincipals() {}

  /** Takes a principal on, or gives one other authorities. */
  public void put(Principal principal) {
    principals.put(principal.id(), principal);
  }

  /** Lets a principal go, or locks one. */
  public void remove(PrincipalId id) {
    principals.remove(id);
  }

  @Override
  public Optional<Principal> find(PrincipalId id) {
    return Optional.ofNullable(principals.get(id));
  }
}
