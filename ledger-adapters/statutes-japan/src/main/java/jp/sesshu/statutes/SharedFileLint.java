package jp.sesshu.statutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.sesshu.eligibility.CrossVaccineInterval;
import jp.sesshu.statutes.SharedFiles.IntervalEntry;
import jp.sesshu.statutes.SharedFiles.IntervalsFile;
import jp.sesshu.statutes.SharedFiles.VaccinesFile;
import jp.sesshu.vaccine.Vaccine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Examines a file that programmes share: the book, its vaccines, intervals, long illness, bases.
 */
final class SharedFileLint {

  private static final JsonPointer TOP = JsonPointer.empty();

  private final RuleFileTree tree;
  private final Set<String> catalogue;
  private final @Nullable Path folder;
  private final KnownProgrammes programmes;
  private final List<RuleProblem> problems = new ArrayList<>();

  SharedFileLint(RuleFileTree tree, Set<String> catalogue, @Nullable Path folder) {
    this.tree = tree;
    this.catalogue = new HashSet<>(catalogue);
    this.folder = folder;
    programmes = new KnownProgrammes(tree, folder);
  }

  List<RuleProblem> check() {
    SharedKind kind = tree.sharedKind();
    if (kind == null) {
      return List.of();
    }
    RuleFormLint form = new RuleFormLint(JacksonStatutes.MAPPER, tree);
    Object file = form.read(((ObjectNode) tree.root()).deepCopy(), kind.type(), TOP);
    if (kind == SharedKind.VACCINES) {
      if (!VaccinesBeside.adds(folder)) {
        catalogue.clear(); // it is the catalogue
      }
      tree.root().path("vaccines").forEach(v -> catalogue.add(v.path("code").asString("")));
    }
    form.vaccines(catalogue);
    problems.addAll(form.problems());
    problems.addAll(new RuleBoundsLint(JacksonStatutes.MAPPER, tree).check());
    switch (kind) {
      case VACCINES -> vaccines((VaccinesFile) file);
      case INTERVALS -> intervals((IntervalsFile) file);
      case LONG_TERM -> longTerm();
      case BOOK -> book();
      case BASES -> once(JsonPointer.compile("/bases"), "id", "inForceFrom");
      case PERMISSIONS -> lists(new ListFileLint(tree)::permissions);
      case RETENTION -> lists(new ListFileLint(tree)::retention);
    }
    return problems;
  }

  /** Rows are looked at where the form is sound: a field taken out would be missed twice. */
  private void lists(Supplier<List<RuleProblem>> rows) {
    if (problems.isEmpty()) {
      problems.addAll(rows.get());
    }
  }

  private void vaccines(@Nullable VaccinesFile file) {
    JsonPointer all = JsonPointer.compile("/vaccines");
    if (VaccinesBeside.adds(folder)) {
      added(all, file);
    }
    notEmpty(all);
    once(all, "code", "code");
    for (int i = 0; i < tree.root().at(all).size(); i++) {
      JsonPointer code = all.appendIndex(i).appendProperty("code");
      String text = tree.root().at(code).asString("");
      int slash = text.indexOf('/');
      if (slash > 0 && !catalogue.contains(text.substring(0, slash))) {
        RuleRemark said = RuleRemark.of("noFamily", text, text.substring(0, slash));
        report(RuleFault.UNKNOWN_VACCINE, code, said);
      }
    }
  }

  /** A list beside a vendor's own files is found by its name, and adds what the law has not. */
  private void added(JsonPointer all, @Nullable VaccinesFile file) {
    if (!tree.name().equals(VaccinesBeside.NAME)) {
      report(RuleFault.BAD_VALUE, all, RuleRemark.of("vaccinesName", VaccinesBeside.NAME));
    }
    List<Vaccine> ofLaw = StatutesJapan.statuteBook().vaccines();
    for (int i = 0; file != null && i < file.vaccines().size(); i++) {
      Vaccine own = file.vaccines().get(i).toVaccine();
      if (!ofLaw.contains(own) && ofLaw.stream().anyMatch(v -> v.code().equals(own.code()))) {
        JsonPointer code = all.appendIndex(i).appendProperty("code");
        report(RuleFault.CONTRADICTION, code, RuleRemark.of("vaccineOfLaw", own.code()));
      }
    }
  }

  private void intervals(@Nullable IntervalsFile file) {
    notEmpty(JsonPointer.compile("/intervals"));
    List<Vaccine> vaccines = StatutesJapan.statuteBook().vaccines();
    for (int i = 0; file != null && problems.isEmpty() && i < file.intervals().size(); i++) {
      IntervalEntry entry = file.intervals().get(i);
      JsonPointer at = JsonPointer.compile("/intervals/" + i);
      CrossVaccineInterval interval = entry.toInterval();
      if (vaccines.stream()
          .noneMatch(a -> vaccines.stream().anyMatch(b -> interval.separates(a, b)))) {
        report(RuleFault.NEVER_APPLIES, at, RuleRemark.of("separatesNothing"));
      }
      for (int k = 0; entry.oneKind() != null && k < entry.oneKind().size(); k++) {
        if (entry.oneKind().get(k).families().size() < 2) {
          JsonPointer alone = at.appendProperty("oneKind").appendIndex(k);
          report(RuleFault.NEVER_APPLIES, alone, RuleRemark.of("oneFamily"));
        }
      }
    }
  }

  private void longTerm() {
    Set<String> top = texts(tree.root().path("programmes"));
    problems.addAll(programmes.unknownIn(JsonPointer.compile("/programmes")));
    for (int i = 0; i < tree.editions().size(); i++) {
      JsonPointer at = RuleFileTree.edition(i);
      JsonNode edition = tree.editions().get(i);
      Set<String> named = new HashSet<>(top);
      for (String id : edition.path("years").propertyNames()) {
        JsonPointer years = at.appendProperty("years").appendProperty(id);
        named.add(id);
        programmes.unknown(id, years).ifPresent(problems::add);
        JsonNode count = edition.path("years").path(id);
        if (count.isInt() && count.asInt() < 1) {
          report(RuleFault.IMPOSSIBLE_BOUNDS, years, RuleRemark.of("oneYear"));
        }
      }
      problems.addAll(programmes.unknownIn(at.appendProperty("without")));
      among(at.appendProperty("without"), named);
      for (int c = 0; c < edition.path("caps").size(); c++) {
        JsonPointer cap = at.appendProperty("caps").appendIndex(c).appendProperty("programmes");
        problems.addAll(programmes.unknownIn(cap));
        among(cap, named);
      }
    }
    for (int i = 0; i < tree.root().path("shortages").size(); i++) {
      problems.addAll(programmes.unknownIn(JsonPointer.compile("/shortages/" + i + "/programmes")));
    }
  }

  /** Whether programmes taken out or capped have the exception at all. */
  private void among(JsonPointer list, Set<String> named) {
    JsonNode all = tree.root().at(list);
    for (int i = 0; i < all.size(); i++) {
      if (!named.contains(all.get(i).asString(""))) {
        RuleRemark said = RuleRemark.of("noException", all.get(i).asString(""));
        report(RuleFault.NEVER_APPLIES, list.appendIndex(i), said);
      }
    }
  }

  private void book() {
    JsonPointer all = JsonPointer.compile("/programmes");
    notEmpty(all);
    if (folder == null) {
      problems.addAll(programmes.unknownIn(all));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tree.root().at(all).size(); i++) {
      String id = tree.root().at(all).get(i).asString("");
      if (!seen.add(id)) {
        report(RuleFault.CONTRADICTION, all.appendIndex(i), RuleRemark.of("standsTwice", id));
      } else if (folder != null && !Files.exists(folder.resolve(id + ".yaml"))) {
        RuleRemark said = RuleRemark.of("noFile", id + ".yaml");
        report(RuleFault.UNKNOWN_PROGRAMME, all.appendIndex(i), said);
      }
    }
  }

  private void notEmpty(JsonPointer list) {
    if (tree.root().at(list).isArray() && tree.root().at(list).isEmpty()) {
      report(RuleFault.BAD_VALUE, list, RuleRemark.of("emptyList"));
    }
  }

  /** Names what two fields together say twice. */
  private void once(JsonPointer list, String first, String second) {
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < tree.root().at(list).size(); i++) {
      JsonNode entry = tree.root().at(list).get(i);
      String id = entry.path(first).asString("");
      if (!id.isEmpty() && !seen.add(List.of(id, entry.path(second).asString("")))) {
        JsonPointer at = list.appendIndex(i).appendProperty(first);
        report(RuleFault.CONTRADICTION, at, RuleRemark.of("standsTwice", id));
      }
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> all = new HashSet<>();
    list.forEach(entry -> all.add(entry.asString("")));
    return all;
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
