package jp.sesshu.statutes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.statutes.RuleFormLint.Whole;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Examines a rule file, one that programmes share, the file of a designation or that of a policy,
 * and names everything wrong with it (規則ファイルの検査), not only the first thing.
 *
 * <p>Distinguished from reading by {@link JacksonStatutes}, which stops at the first fault that
 * keeps a file from being used: this also finds what can be read but not be meant, such as days on
 * which no edition is in force, or a clause that makes nobody eligible.
 *
 * <pre>{@code
 * new RuleLint().check(Path.of("mumps.yaml")).forEach(System.out::println);
 * }</pre>
 *
 * <p>Whether a clause makes anybody eligible is tried on births at its edges and about every two
 * months between; a cohort narrower than that may be taken for nobody. Facts that only a person's
 * record holds are taken as favourable. Thread-safe.
 */
public final class RuleLint {

  private final Set<String> catalogue;

  /** Knows the vaccines of Japan; a file in a folder may speak of those beside it, too. */
  public RuleLint() {
    catalogue =
        StatutesJapan.statuteBook().vaccines().stream()
            .map(vaccine -> vaccine.code().value())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Examines a file in UTF-8.
   *
   * @return the problems in the order of their lines; empty if there are none
   * @throws IOException if it cannot be read
   */
  public List<RuleProblem> check(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      return check(name, RuleFileText.of(file), file.toAbsolutePath().getParent());
    } catch (RuleFileText.NotUtf8Exception e) {
      return List.of(notYaml(name, e.line(), RuleFileText.NotUtf8Exception.REMARK));
    }
  }

  /**
   * Examines the text of a file.
   *
   * @param name what to call it in the problems
   * @param text its content
   */
  public List<RuleProblem> check(String name, String text) {
    return check(name, text, null);
  }

  private List<RuleProblem> check(String name, String text, @Nullable Path folder) {
    List<RuleFileText.Fault> faults = RuleFileText.faults(text);
    if (faults.stream().anyMatch(fault -> fault.key() == null)) {
      return faults.stream().map(fault -> notYaml(name, fault.line(), fault.remark())).toList();
    }
    RuleFileTree tree = new RuleFileTree(RuleFileText.LENIENT, name, text);
    List<RuleProblem> problems = new ArrayList<>(of(tree, folder));
    faults.forEach(twice -> problems.add(tree.problem(twice)));
    problems.sort(Comparator.comparingInt(RuleProblem::line).thenComparing(RuleProblem::fault));
    return List.copyOf(problems);
  }

  private static RuleProblem notYaml(String name, int line, RuleRemark remark) {
    return new RuleProblem(RuleFault.NOT_YAML, name, line, "", "", remark);
  }

  private List<RuleProblem> of(RuleFileTree tree, @Nullable Path folder) {
    Set<String> known = VaccinesBeside.with(catalogue, folder);
    if (tree.isDesignation()) {
      return new DesignationLint(tree, known, folder).check();
    } else if (tree.sharedKind() != null) {
      return new SharedFileLint(tree, known, folder).check();
    }
    return tree.isPolicy() ? ofPolicy(tree) : ofRules(tree, known, folder);
  }

  private static List<RuleProblem> ofPolicy(RuleFileTree tree) {
    RuleFormLint form = new RuleFormLint(JacksonStatutes.MAPPER, tree);
    form.policy();
    return form.problems();
  }

  private List<RuleProblem> ofRules(RuleFileTree tree, Set<String> known, @Nullable Path folder) {
    RuleFormLint form = new RuleFormLint(JacksonStatutes.MAPPER, tree);
    form.header();
    if (!tree.editions().isArray()) {
      return form.problems();
    }
    List<@Nullable Whole> editions = form.editions();
    form.vaccines(known);
    List<RuleProblem> problems = new ArrayList<>(form.problems());
    problems.addAll(new KnownProgrammes(tree, folder).unknownBeside());
    problems.addAll(new RuleBoundsLint(JacksonStatutes.MAPPER, tree).check());
    Set<String> faulty =
        problems.stream()
            .filter(p -> p.fault() == RuleFault.IMPOSSIBLE_BOUNDS)
            .map(RuleProblem::edition)
            .collect(Collectors.toSet());
    RuleReachLint reach = new RuleReachLint(tree);
    for (int i = 0; i < editions.size(); i++) {
      Whole whole = editions.get(i);
      if (whole != null && !faulty.contains(whole.file().id()) && !restsOn(faulty, tree, i)) {
        reach.check(i, whole, lastDay(editions, i));
      }
    }
    problems.addAll(reach.problems());
    return problems;
  }

  private static boolean restsOn(Set<String> faulty, RuleFileTree tree, int number) {
    String base = tree.root().at(basedOn(number)).asString("");
    for (int i = number - 1; i >= 0 && !base.isEmpty(); i--) {
      if (tree.editions().get(i).path("id").asString("").equals(base)) {
        if (faulty.contains(base)) {
          return true;
        }
        base = tree.root().at(basedOn(i)).asString("");
      }
    }
    return false;
  }

  private static JsonPointer basedOn(int number) {
    return RuleFileTree.edition(number).appendProperty("basedOn");
  }

  /** The last day in force: its own, or the eve of the next edition's first. */
  private static @Nullable LocalDate lastDay(List<@Nullable Whole> editions, int number) {
    Whole whole = editions.get(number);
    if (whole == null) {
      return null;
    }
    Edition edition = whole.edition();
    Whole next = number + 1 < editions.size() ? editions.get(number + 1) : null;
    if (edition.lastDay() != null || next == null) {
      return edition.lastDay();
    }
    LocalDate eve = next.edition().inForceFrom().minusDays(1);
    return eve.isBefore(edition.inForceFrom()) ? edition.inForceFrom() : eve;
  }
}
