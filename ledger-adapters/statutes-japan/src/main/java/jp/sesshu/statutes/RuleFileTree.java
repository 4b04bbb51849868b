package jp.sesshu.statutes;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rule file as a tree whose nodes know their lines. */
final class RuleFileTree {

  private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

  private final String name;
  private final JsonNode root;
  private final Map<JsonPointer, Integer> lines = new HashMap<>();

  /**
   * Reads a file.
   *
   * @throws tools.jackson.core.JacksonException if it is not YAML
   */
  RuleFileTree(YAMLMapper mapper, String name, String text) {
    this.name = name;
    root = mapper.readTree(text);
    try (JsonParser parser = mapper.createParser(text)) {
      while (parser.nextToken() != null) {
        lines.putIfAbsent(
            parser.streamReadContext().pathAsPointer(), parser.currentTokenLocation().getLineNr());
      }
    }
  }

  String name() {
    return name;
  }

  JsonNode root() {
    return root;
  }

  JsonNode editions() {
    return root.path("editions");
  }

  /** Whether this is the file of a designated temporary programme. */
  boolean isDesignation() {
    return root.isObject() && root.has("designation");
  }

  /** Which of the shared files this is, or null if none. */
  @Nullable SharedKind sharedKind() {
    return SharedKind.of(root);
  }

  /** Whether this is how a municipality reads the law: such fields, and none of a rule. */
  boolean isPolicy() {
    return root.isObject()
        && !root.has("programme")
        && !root.has("editions")
        && JacksonPolicy.FIELDS.stream().anyMatch(root::has);
  }

  static JsonPointer edition(int number) {
    return JsonPointer.compile("/editions/" + number);
  }

  /** What to call an edition: its id, or where editions have none, their first day. */
  private static String edition(JsonNode edition) {
    return edition.path("id").asString(edition.path("inForceFrom").asString(""));
  }

  /** The line of a node, or of the nearest thing around it. */
  int line(JsonPointer pointer) {
    for (@Nullable JsonPointer at = pointer; at != null; at = at.head()) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  /** A problem at a node; edition and rule are read off its place. */
  RuleProblem problem(RuleFault fault, JsonPointer at, RuleRemark remark) {
    return problem(fault, at, line(at), remark);
  }

  /** The problem of a key that stands twice, at the second. */
  RuleProblem problem(RuleFileText.Fault twice) {
    JsonPointer key = twice.key() == null ? JsonPointer.empty() : twice.key();
    return problem(RuleFault.NOT_YAML, key, twice.line(), twice.remark());
  }

  private RuleProblem problem(RuleFault fault, JsonPointer at, int line, RuleRemark remark) {
    String path = at.toString();
    String edition = root.path("designation").asString("");
    if (path.startsWith("/editions/")) {
      String number = path.split("/", 4)[2];
      edition = edition(editions().path(Integer.parseInt(number)));
      path = path.substring("/editions/".length() + number.length());
    }
    String rule = INDEX.matcher(path).replaceAll("[$1]").replace('/', '.').replaceFirst("^\\.", "");
    return new RuleProblem(fault, name, line, edition, rule, remark);
  }
}
