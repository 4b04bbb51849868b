package jp.sesshu.statutes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Examines the rows of a list of permissions or of retention periods (照会許可用照合リスト、保存期間) for what is
 * missing and for what contradicts itself; their form is examined before, as of any shared file.
 */
final class ListFileLint {

  private static final List<String> PROVISION = List.of("table", "inForceFrom", "citation");
  private static final List<String> ROW =
      List.of(
          "id",
          "inForceFrom",
          "citation",
          "askers",
          "providers",
          "tasks",
          "information",
          "purposes");
  private static final List<String> PURPOSE = List.of("article", "tasks", "information");
  private static final List<String> PERIOD =
      List.of("records", "inForceFrom", "counted", "years", "citation");
  private static final Set<String> CITATIONS = Set.of("citation", "article");

  private final RuleFileTree tree;
  private final List<RuleProblem> problems = new ArrayList<>();

  ListFileLint(RuleFileTree tree) {
    this.tree = tree;
  }

  List<RuleProblem> permissions() {
    JsonPointer rows = list("rows", ROW);
    list("provisions", PROVISION);
    for (int i = 0; i < tree.root().at(rows).size(); i++) {
      each(rows.appendIndex(i).appendProperty("purposes"), PURPOSE);
    }
    asWhole(in -> JacksonPermissions.read("rows", in));
    return problems;
  }

  List<RuleProblem> retention() {
    list("rules", PERIOD);
    asWhole(in -> JacksonRetention.read("rules", in));
    return problems;
  }

  private JsonPointer list(String name, List<String> fields) {
    JsonPointer list = JsonPointer.empty().appendProperty(name);
    JsonNode entries = tree.root().at(list);
    if (entries.isMissingNode()) {
      report(RuleFault.MISSING_FIELD, JsonPointer.empty(), RuleRemark.of("missing", name));
    } else if (entries.isArray() && entries.isEmpty()) {
      report(RuleFault.BAD_VALUE, list, RuleRemark.of("emptyList"));
    }
    each(list, fields);
    return list;
  }

  private void each(JsonPointer list, List<String> fields) {
    for (int i = 0; i < tree.root().at(list).size(); i++) {
      for (String field : fields) {
        if (!tree.root().at(list).get(i).hasNonNull(field)) {
          boolean cited = CITATIONS.contains(field);
          report(
              cited ? RuleFault.MISSING_CITATION : RuleFault.MISSING_FIELD,
              list.appendIndex(i),
              RuleRemark.of("missing", field));
        }
      }
    }
  }

  /** A reader of the whole file, which refuses what its parts do not show. */
  private interface Reader {
    Object read(InputStream in);
  }

  private void asWhole(Reader reader) {
    if (!problems.isEmpty()) {
      return;
    }
    byte[] file = tree.root().toString().getBytes(StandardCharsets.UTF_8);
    try {
      reader.read(new ByteArrayInputStream(file));
    } catch (IllegalArgumentException e) {
      report(RuleFault.CONTRADICTION, JsonPointer.empty(), RuleRemark.of(e));
    }
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
