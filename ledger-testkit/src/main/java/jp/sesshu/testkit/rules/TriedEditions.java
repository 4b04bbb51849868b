package jp.sesshu.testkit.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.sesshu.eligibility.Edition;

/** The editions by which scenarios of the present test were judged; each thread has its own. */
final class TriedEditions {

  private static final ThreadLocal<Set<String>> TRIED = ThreadLocal.withInitial(HashSet::new);

  private static final ThreadLocal<Map<String, String>> NAMED =
      ThreadLocal.withInitial(HashMap::new);

  private TriedEditions() {}

  static void add(Edition edition) {
    TRIED.get().add(edition.id());
  }

  /** Notes an edition that a test named itself, with the article it cites. */
  static void name(Edition edition) {
    NAMED.get().put(edition.id(), edition.citation().text());
  }

  /** What was named since the last call. */
  static Map<String, String> takeNamed() {
    Map<String, String> named = Map.copyOf(NAMED.get());
    NAMED.remove();
    return named;
  }

  /** What was tried since the last call. */
  static Set<String> take() {
    Set<String> tried = Set.copyOf(TRIED.get());
    TRIED.remove();
    return tried;
  }
}
