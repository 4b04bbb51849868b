package jp.sesshu.statutes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.statutes.DesignationFile.OrderEntry;
import jp.sesshu.statutes.DesignationFile.PriorityEntry;
import jp.sesshu.statutes.RuleFormLint.Whole;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Examines the file of a designated temporary programme. */
final class DesignationLint {

  private final RuleFileTree tree;
  private final Set<String> taken;
  private final Set<String> catalogue;
  private final KnownProgrammes programmes;
  private final List<RuleProblem> problems = new ArrayList<>();

  DesignationLint(RuleFileTree tree, Set<String> catalogue, @Nullable Path folder) {
    this.tree = tree;
    programmes = new KnownProgrammes(tree, folder);
    taken = catalogue;
    this.catalogue = new HashSet<>(catalogue);
  }

  List<RuleProblem> check() {
    RuleFormLint form = new RuleFormLint(JacksonStatutes.MAPPER, tree);
    DesignationFile file =
        form.read(
            ((ObjectNode) tree.root()).deepCopy(), DesignationFile.class, JsonPointer.empty());
    tree.root().path("vaccines").forEach(v -> catalogue.add(v.path("code").asString("")));
    form.vaccines(catalogue);
    problems.addAll(form.problems());
    problems.addAll(programmes.unknownBeside());
    problems.addAll(new RuleBoundsLint(JacksonStatutes.MAPPER, tree).check());
    if (file != null) {
      check(file);
    }
    return problems;
  }

  private void check(DesignationFile file) {
    if (StatutesJapan.ruleBook().programmes().contains(file.designation())) {
      report(
          RuleFault.CONTRADICTION,
          "/designation",
          RuleRemark.of("designationTaken", file.designation()));
    }
    if (file.vaccines() != null) {
      for (int i = 0; i < file.vaccines().size(); i++) {
        known(file.vaccines().get(i).code(), i);
      }
    }
    order(file.order(), file.from());
    boolean sound = period(file);
    if (problems.isEmpty() && sound) {
      reach(file);
    }
  }

  private void known(VaccineCode code, int index) {
    if (taken.contains(code.value())) {
      report(
          RuleFault.CONTRADICTION,
          "/vaccines/" + index + "/code",
          RuleRemark.of("vaccineTaken", code));
    }
  }

  private void order(OrderEntry order, LocalDate from) {
    if (!DesignationBases.ids().contains(order.basis())) {
      report(
          RuleFault.BAD_VALUE,
          "/order/basis",
          RuleRemark.of("noBasis", order.basis(), DesignationBases.ids()));
    } else if (DesignationBases.on(order.basis(), order.issuedOn()).isEmpty()) {
      report(
          RuleFault.NOT_OPEN_FOR_DESIGNATION,
          "/order/basis",
          RuleRemark.of("basisClosed", order.basis(), order.issuedOn(), open(order.issuedOn())));
    }
    if (from.isBefore(order.issuedOn())) {
      report(
          RuleFault.NOT_OPEN_FOR_DESIGNATION,
          "/from",
          RuleRemark.of("beforeOrder", order.issuedOn()));
    }
  }

  private static List<String> open(LocalDate day) {
    return DesignationBases.ids().stream()
        .filter(id -> DesignationBases.on(id, day).isPresent())
        .toList();
  }

  private boolean period(DesignationFile file) {
    int before = problems.size();
    if (file.until().isBefore(file.from())) {
      report(RuleFault.IMPOSSIBLE_BOUNDS, "/until", RuleRemark.of("untilBeforeFrom"));
    }
    LocalDate earlier = file.from();
    for (int i = 0; i < file.priorities().size(); i++) {
      PriorityEntry priority = file.priorities().get(i);
      LocalDate first = priority.from() == null ? file.from() : priority.from();
      String at = "/priorities/" + i + (priority.from() == null ? "" : "/from");
      if (first.isBefore(file.from()) || first.isAfter(file.until())) {
        report(
            RuleFault.IMPOSSIBLE_BOUNDS,
            at,
            RuleRemark.of("beginsOutside", first, file.from(), file.until()));
      } else if (first.isBefore(earlier)) {
        report(RuleFault.OUT_OF_ORDER, at, RuleRemark.of("priorityOrder", earlier));
      }
      earlier = first.isAfter(earlier) ? first : earlier;
    }
    return problems.size() == before;
  }

  private void reach(DesignationFile file) {
    @Nullable Whole whole = null;
    try {
      file.toDesignation();
      EditionFile edition = file.toEdition();
      whole = new Whole(edition, edition.toEdition());
    } catch (IllegalArgumentException e) {
      report(RuleFault.CONTRADICTION, "", RuleRemark.of(e));
    }
    if (whole != null) {
      RuleReachLint reach = new RuleReachLint(tree);
      reach.check(0, whole, file.until());
      problems.addAll(reach.problems());
    }
  }

  private void report(RuleFault fault, String at, RuleRemark remark) {
    problems.add(tree.problem(fault, JsonPointer.compile(at), remark));
  }
}
