package jp.sesshu.testkit.rules;

import java.util.HashSet;
import java.util.Set;
import jp.sesshu.eligibility.Edition;

/** The editions by which scenarios of the present test were judged; each thread has its own. */
final class TriedEditions {

  private static final ThreadLocal<Set<String>> TRIED = ThreadLocal.withInitial(HashSet::new);

  private TriedEditions() {}

  static void add(Edition edition) {
    TRIED.get().add(edition.id());
  }

  /** What was tried since the last call. */
  static Set<String> take() {
    Set<String> tried = Set.copyOf(TRIED.get());
    TRIED.remove();
    return tried;
  }
}
