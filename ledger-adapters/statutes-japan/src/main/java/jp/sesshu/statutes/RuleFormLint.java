package jp.sesshu.statutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.statutes.JacksonPolicy.PolicyFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds every fault of form: reads, reports, takes the faulty field out, and reads again. */
final class RuleFormLint {

  private static final Set<String> VACCINE_FIELDS =
      Set.of(
          "vaccine",
          "of",
          "counts",
          "goesOnFrom",
          "families",
          "exceptFamilies",
          "only",
          "onlyWith",
          "with",
          "vaccines",
          "whereAnyCounts",
          "preferredAfter",
          "notOfferedAfter");

  private static final int MOST_FAULTS = 50;

  private final YAMLMapper mapper;
  private final RuleFileTree tree;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Set<JsonPointer> takenOut = new HashSet<>();

  RuleFormLint(YAMLMapper mapper, RuleFileTree tree) {
    this.mapper = mapper;
    this.tree = tree;
  }

  List<RuleProblem> problems() {
    return problems;
  }

  /** An edition with what it takes from its base, as written and as rules. */
  record Whole(EditionFile file, Edition edition) {}

  /** Checks what stands beside the editions. */
  void header() {
    JsonNode root = tree.root();
    if (!(root instanceof ObjectNode whole)) {
      report(
          RuleFault.BAD_VALUE,
          JsonPointer.empty(),
          RuleRemark.of(root.isNull() || root.isMissingNode() ? "saysNothing" : "noMap"));
      return;
    }
    ObjectNode header = whole.deepCopy();
    if (header.has("editions")) {
      header.putArray("editions");
      if (!tree.editions().isArray() || tree.editions().isEmpty()) {
        report(
            RuleFault.BAD_VALUE, JsonPointer.compile("/editions"), RuleRemark.of("editionsList"));
      }
    }
    read(header, ProgrammeFile.class, JsonPointer.empty());
  }

  /** Checks how a municipality reads the law. */
  void policy() {
    PolicyFile file =
        read(((ObjectNode) tree.root()).deepCopy(), PolicyFile.class, JsonPointer.empty());
    if (file != null) {
      file.toPolicy();
    }
  }

  /** The editions that are whole; null where one is faulty or rests on a faulty one. */
  List<@Nullable Whole> editions() {
    Map<String, EditionFile> known = new HashMap<>();
    List<@Nullable Whole> all = new ArrayList<>();
    for (int i = 0; i < tree.editions().size(); i++) {
      JsonPointer at = RuleFileTree.edition(i);
      EditionFile file = null;
      if (tree.editions().get(i) instanceof ObjectNode node) {
        file = read(node.deepCopy(), EditionFile.class, at);
      } else {
        report(RuleFault.BAD_VALUE, at, RuleRemark.of("editionMap"));
      }
      all.add(file == null ? null : whole(file, known, at));
    }
    return all;
  }

  private @Nullable Whole whole(EditionFile file, Map<String, EditionFile> known, JsonPointer at) {
    EditionFile whole = file;
    try {
      if (file.basedOn() != null) {
        EditionFile base = known.get(file.basedOn());
        if (base == null) {
          if (!standsBefore(file.basedOn(), at)) {
            report(RuleFault.BROKEN_BASE, at.appendProperty("basedOn"), RuleRemark.of("basedOn"));
          }
          return null;
        }
        whole = file.over(base);
      }
      if (known.put(file.id(), whole) != null) {
        report(RuleFault.CONTRADICTION, at.appendProperty("id"), RuleRemark.of("idTwice"));
      }
      boolean endsBefore =
          file.inForceUntil() != null && file.inForceUntil().isBefore(file.inForceFrom());
      return endsBefore ? null : new Whole(whole, whole.toEdition());
    } catch (EditionFile.SentenceMissingException e) {
      report(RuleFault.MISSING_SENTENCE, at, e.remark());
      return null;
    } catch (MethodFile.ContradictionException e) {
      JsonPointer method = new RulePlaces(tree).method(number(at), e.method());
      report(RuleFault.CONTRADICTION, method, e.remark());
      return null;
    } catch (IllegalArgumentException e) {
      report(RuleFault.CONTRADICTION, at, RuleRemark.of(e));
      return null;
    }
  }

  private static int number(JsonPointer edition) {
    return Integer.parseInt(edition.toString().split("/", -1)[2]);
  }

  private boolean standsBefore(String id, JsonPointer at) {
    for (int i = 0; i < number(at); i++) {
      if (tree.editions().get(i).path("id").asString("").equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Reports vaccines that are not in the catalogue. */
  void vaccines(Set<String> catalogue) {
    vaccines(tree.root(), JsonPointer.empty(), "", catalogue);
  }

  private void vaccines(JsonNode node, JsonPointer at, String field, Set<String> catalogue) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> vaccines(e.getValue(), at.appendProperty(e.getKey()), e.getKey(), catalogue));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        vaccines(node.get(i), at.appendIndex(i), field, catalogue);
      }
    } else if (VACCINE_FIELDS.contains(field) && node.isString()) {
      String code = node.asString();
      int slash = code.indexOf('/');
      boolean ofAges = at.toString().endsWith("/fiscalYears/of");
      if (!ofAges && !catalogue.contains(slash < 0 ? code : code.substring(0, slash))) {
        report(RuleFault.UNKNOWN_VACCINE, at, RuleRemark.of("unknownVaccine", code));
      }
    }
  }

  /** The value read, or null if a fault was found that is more than a citation missing. */
  <T> @Nullable T read(ObjectNode node, Class<T> type, JsonPointer at) {
    boolean sound = true;
    for (int i = 0; i < MOST_FAULTS; i++) {
      try {
        T value = mapper.treeToValue(node, type);
        return sound ? value : null;
      } catch (JacksonException e) {
        JsonPointer place = RuleFileLines.pointer(e.getPath());
        RuleFault fault = fault(e);
        JsonPointer whole = at.append(place);
        if (!follows(e, whole)) {
          report(fault, whole, RuleFileWords.of(e));
        }
        takenOut.add(whole);
        if (fault == RuleFault.MISSING_CITATION && node.at(place) instanceof ObjectNode uncited) {
          uncited.put("citation", "-");
        } else {
          sound = false;
          JsonPointer around = place.head();
          boolean removable =
              fault != RuleFault.MISSING_FIELD
                  && around != null
                  && node.at(around) instanceof ObjectNode
                  && place.last() != null;
          if (!removable) {
            return null;
          }
          ((ObjectNode) node.at(around)).remove(place.last().getMatchingProperty());
        }
      }
    }
    return null;
  }

  /** Whether this is said only because a faulty field was taken out. */
  private boolean follows(JacksonException e, JsonPointer at) {
    RuleRemark said = RuleFileWords.of(e);
    return e instanceof ValueInstantiationException
        && takenOut.stream()
            .filter(field -> at.equals(field.head()))
            .anyMatch(
                field ->
                    !said.key().equals(RuleRemark.MISSING)
                        || said.isMissing(field.last().getMatchingProperty()));
  }

  private static RuleFault fault(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return RuleFault.UNKNOWN_FIELD;
    } else if (e instanceof ValueInstantiationException) {
      RuleRemark said = RuleFileWords.of(e);
      if (said.isMissing("citation")) {
        return RuleFault.MISSING_CITATION;
      }
      boolean missing = said.key().equals(RuleRemark.MISSING);
      return missing ? RuleFault.MISSING_FIELD : RuleFault.BAD_VALUE;
    }
    return RuleFileWords.of(e).key().equals("bad.Citation")
        ? RuleFault.MISSING_CITATION
        : RuleFault.BAD_VALUE;
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
