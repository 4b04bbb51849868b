package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.PrincipalDirectory;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PrincipalDirectory}: extend it, say how somebody is taken on and let go,
 * and every rule of the port is tested against your directory.
 */
public abstract class PrincipalDirectoryContract {
  private static final PrincipalId YAMADA = new PrincipalId("yamada");
  private static final Set<Purpose> WORK = Set.of(Purpose.IMMUNIZATION);

  /** The directory; empty at the start of each test, the same throughout one. */
  protected abstract PrincipalDirectory directory();

  /** Takes a principal on, or gives one other authorities. */
  protected abstract void put(Principal principal);

  /** Lets a principal go, or locks one. */
  protected abstract void remove(PrincipalId id);

  @Test
  void pd1_exactly_that_principal_is_found_with_all_they_may_do() {
    Principal yamada = clerk(Set.of(Authority.HISTORY_READ, Authority.RECORD));
    put(yamada);
    assertThat(directory().find(YAMADA)).as("PD1: with all authorities").contains(yamada);
    assertThat(directory().find(new PrincipalId("yamada2"))).as("PD1: exactly that id").isEmpty();
    assertThat(directory().find(new PrincipalId("YAMADA"))).as("PD1: to the letter").isEmpty();
  }

  @Test
  void pd1_what_was_changed_counts_from_the_next_question_on() {
    put(clerk(Set.of(Authority.HISTORY_READ, Authority.RECORD)));
    directory().find(YAMADA);
    Principal now = clerk(Set.of(Authority.HISTORY_READ));
    put(now);
    assertThat(directory().find(YAMADA))
        .as("PD1: in force at the moment of the question; look for a cache")
        .contains(now);
  }

  @Test
  void pd2_one_who_has_left_is_not_found() {
    put(clerk(Set.of(Authority.HISTORY_READ)));
    directory().find(YAMADA);
    remove(YAMADA);
    assertThat(directory().find(YAMADA)).as("PD2: has left; look for a cache").isEmpty();
  }

  private static Principal clerk(Set<Authority> authorities) {
    return new Principal.Operator(YAMADA, "保健福祉局", authorities, WORK);
  }
}
