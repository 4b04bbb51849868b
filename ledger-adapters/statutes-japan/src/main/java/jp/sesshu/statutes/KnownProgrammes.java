package jp.sesshu.statutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sesshu.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The programmes that a file may name: those of the law, and those with a file beside it. */
final class KnownProgrammes {

  private final RuleFileTree tree;
  private final @Nullable Path folder;
  private final Set<String> ofLaw;

  /** Of a file in a folder; null if it is in none. */
  KnownProgrammes(RuleFileTree tree, @Nullable Path folder) {
    this.tree = tree;
    this.folder = folder;
    ofLaw =
        StatutesJapan.ruleBook().programmes().stream()
            .map(ProgrammeId::value)
            .collect(Collectors.toSet());
  }

  /** The problem of a programme that is named at a place, if nobody knows it. */
  Optional<RuleProblem> unknown(String id, JsonPointer at) {
    return !isId(id) || ofLaw.contains(id) || hasFile(id)
        ? Optional.empty()
        : Optional.of(
            tree.problem(RuleFault.UNKNOWN_PROGRAMME, at, RuleRemark.of("unknownProgramme", id)));
  }

  /** The problems of those that a list names. */
  List<RuleProblem> unknownIn(JsonPointer list) {
    List<RuleProblem> problems = new ArrayList<>();
    for (int i = 0; i < tree.root().at(list).size(); i++) {
      String id = tree.root().at(list).get(i).asString("");
      unknown(id, list.appendIndex(i)).ifPresent(problems::add);
    }
    return problems;
  }

  /**
   * The problems of the others that a programme names: its siblings, and what it leaves doses to.
   */
  List<RuleProblem> unknownBeside() {
    List<RuleProblem> problems = unknownIn(JsonPointer.compile("/siblings"));
    JsonPointer leavesTo = JsonPointer.compile("/leavesTo");
    unknown(tree.root().at(leavesTo).asString(""), leavesTo).ifPresent(problems::add);
    return problems;
  }

  /** What is no id at all was reported when the file was read. */
  private static boolean isId(String text) {
    try {
      return !new ProgrammeId(text).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean hasFile(String id) {
    return folder != null && Files.exists(folder.resolve(id + ".yaml"));
  }
}
