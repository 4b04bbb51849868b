package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import jp.sesshu.calendar.GestationalAge;
import jp.sesshu.calendar.Interval;
import jp.sesshu.calendar.LegalAge;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds bounds that no day and no number satisfies, and editions that overlap or leave a gap. */
final class RuleBoundsLint {

  private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

  private final YAMLMapper mapper;
  private final RuleFileTree tree;
  private final List<RuleProblem> problems = new ArrayList<>();

  RuleBoundsLint(YAMLMapper mapper, RuleFileTree tree) {
    this.mapper = mapper;
    this.tree = tree;
  }

  /** All such problems of the file. */
  List<RuleProblem> check() {
    bounds(tree.root(), JsonPointer.empty(), "");
    for (int i = 0; i < tree.editions().size(); i++) {
      inForce(i);
    }
    return problems;
  }

  private void inForce(int i) {
    JsonPointer at = RuleFileTree.edition(i);
    JsonNode edition = tree.editions().get(i);
    ordered(edition, at, "inForceFrom", "inForceUntil", LocalDate.class, LocalDate::toEpochDay, 0);
    ordered(edition, at, "inForceFrom", "expiresOn", LocalDate.class, LocalDate::toEpochDay, 0);
    ordered(edition, at, "promulgatedOn", "inForceFrom", LocalDate.class, LocalDate::toEpochDay, 0);
    LocalDate from = value(edition, "inForceFrom", LocalDate.class);
    if (i == 0 || from == null) {
      return;
    }
    JsonNode earlier = tree.editions().get(i - 1);
    LocalDate earlierFrom = value(earlier, "inForceFrom", LocalDate.class);
    LocalDate until = value(earlier, "inForceUntil", LocalDate.class);
    String id = earlier.path("id").asString(earlier.path("inForceFrom").asString(""));
    if (earlierFrom != null && !from.isAfter(earlierFrom)) {
      report(
          RuleFault.OUT_OF_ORDER,
          at.appendProperty("inForceFrom"),
          RuleRemark.of("order", id, earlierFrom));
    } else if (until != null && !from.isAfter(until)) {
      report(
          RuleFault.OVERLAP, at.appendProperty("inForceFrom"), RuleRemark.of("overlap", id, until));
    } else if (until != null
        && from.isAfter(until.plusDays(1))
        && !edition.path("afterGap").asBoolean(false)) {
      report(
          RuleFault.GAP,
          at.appendProperty("inForceFrom"),
          RuleRemark.of("gap", until.plusDays(1), from.minusDays(1)));
    }
  }

  private void bounds(JsonNode node, JsonPointer at, String field) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        bounds(node.get(i), at.appendIndex(i), field);
      }
    } else if (node.isObject()) {
      check(node, at, field);
      node.properties()
          .forEach(e -> bounds(e.getValue(), at.appendProperty(e.getKey()), e.getKey()));
    }
  }

  private void check(JsonNode node, JsonPointer at, String field) {
    switch (field) {
      case "age" -> {
        String low = node.has("after") ? "after" : "from";
        String high = node.has("untilDayAfter") ? "untilDayAfter" : "until";
        ordered(node, at, low, high, LegalAge.class, RuleBoundsLint::days, 1);
      }
      case "fiscalYears" ->
          ordered(node, at, "of", "until", LegalAge.class, RuleBoundsLint::days, 0);
      case "pregnancy" ->
          ordered(node, at, "from", "until", GestationalAge.class, RuleBoundsLint::days, 1);
      case "born", "between", "deemings", "intervals" -> dates(node, at);
      case "shortages" ->
          ordered(node, at, "from", "endedOn", LocalDate.class, LocalDate::toEpochDay, 0);
      case "bases" ->
          ordered(
              node, at, "inForceFrom", "inForceUntil", LocalDate.class, LocalDate::toEpochDay, 0);
      case "doses" -> {
        dates(node, at);
        ordered(node, at, "atLeast", "atMost", Integer.class, Integer::longValue, 0);
      }
      case "after", "standard" -> {
        ordered(node, at, "atLeast", "atMost", Interval.class, RuleBoundsLint::days, 0);
        ordered(node, at, "ifDoctorJudges", "atLeast", Interval.class, RuleBoundsLint::days, 0);
      }
      default -> {}
    }
  }

  private void dates(JsonNode node, JsonPointer at) {
    ordered(node, at, "from", "until", LocalDate.class, LocalDate::toEpochDay, 0);
  }

  private <T> void ordered(
      JsonNode node,
      JsonPointer at,
      String low,
      String high,
      Class<T> type,
      ToLongFunction<T> size,
      int apart) {
    T lower = value(node, low, type);
    T upper = value(node, high, type);
    if (lower != null
        && upper != null
        && size.applyAsLong(lower) + apart > size.applyAsLong(upper)) {
      report(
          RuleFault.IMPOSSIBLE_BOUNDS,
          at.appendProperty(high),
          RuleRemark.of(
              "notBeyond", high, node.path(high).asString(""), low, node.path(low).asString("")));
    }
  }

  private <T> @Nullable T value(JsonNode node, String field, Class<T> type) {
    JsonNode value = node.path(field);
    if (!value.isValueNode()) {
      return null;
    }
    try {
      return mapper.treeToValue(value, type);
    } catch (JacksonException reportedAsForm) {
      return null;
    }
  }

  private static long days(LegalAge age) {
    return age.reachedOn(ANY_DAY).toEpochDay();
  }

  private static long days(GestationalAge age) {
    return age.weeks() * 7L + age.days();
  }

  private static long days(Interval interval) {
    return interval.firstDayAfter(ANY_DAY).toEpochDay();
  }

  private void report(RuleFault fault, JsonPointer at, RuleRemark remark) {
    problems.add(tree.problem(fault, at, remark));
  }
}
