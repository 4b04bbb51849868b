package jp.sesshu.testkit.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sesshu.eligibility.AssessmentStatus;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.programme.VaccinationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of cases, one a row (判定表), for {@code @TestFactory}.
 *
 * <p>Columns are parted by {@code |}, the first line names them: {@code case}, {@code born}, {@code
 * on}, {@code programme}, {@code status} are required; {@code sex} ({@code F}, {@code M}), {@code
 * doses} ({@code MR 2021-05-01, MR 2026-04-01 VOLUNTARY}), {@code conditions} (codes parted by
 * commas), {@code due} (of a pregnancy), {@code from} and {@code until} (of the next dose) may be
 * left out or empty. Empty lines and lines that begin with {@code #} are passed over.
 *
 * <pre>{@code
 * case               | born       | on         | programme | status
 * eve of first birthday | 2024-05-10 | 2025-05-09 | mr-1      | DUE
 * }</pre>
 */
public final class DecisionTable {

  private static final Set<String> REQUIRED = Set.of("case", "born", "on", "programme", "status");

  private static final Set<String> OPTIONAL =
      Set.of("sex", "doses", "conditions", "due", "from", "until");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DOSE =
      Pattern.compile("(\\S+) +(\\d{4}-\\d{2}-\\d{2})(?: +(ROUTINE|TEMPORARY|VOLUNTARY|ABROAD))?");

  private final List<Map<String, String>> rows;

  private DecisionTable(List<Map<String, String>> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a resource beside a class.
   *
   * @throws IllegalArgumentException if it is not such a table; the message names the line
   */
  public static DecisionTable resource(Class<?> beside, String name) {
    try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if it is not such a table; the message names the line
   */
  public static DecisionTable of(String text) {
    List<String> names = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      if (names.isEmpty()) {
        names.addAll(checked(cells, i + 1));
      } else if (cells.size() != names.size()) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + ": must have " + names.size() + " columns");
      } else {
        Map<String, String> row = new HashMap<>();
        for (int c = 0; c < cells.size(); c++) {
          row.put(names.get(c), cells.get(c));
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a decision table needs at least one row");
    }
    return new DecisionTable(rows);
  }

  private static List<String> checked(List<String> names, int line) {
    for (String name : names) {
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        throw new IllegalArgumentException("line " + line + ": no such column: " + name);
      }
    }
    if (!names.containsAll(REQUIRED)) {
      throw new IllegalArgumentException("line " + line + ": must name " + REQUIRED);
    }
    return names;
  }

  /** One test a row, named by its case. */
  public Stream<DynamicTest> tests(RuleBook book) {
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(cell(row, "case"), () -> check(book, row)));
  }

  private static void check(RuleBook book, Map<String, String> row) {
    Scenario who = Scenario.by(book).born(day(row, "born")).on(day(row, "on"));
    who = withSex(who, cell(row, "sex"));
    for (String dose : cell(row, "doses").split(",", -1)) {
      who = dose.isBlank() ? who : withDose(who, dose.strip());
    }
    for (String code : cell(row, "conditions").split(",", -1)) {
      who = code.isBlank() ? who : who.with(facts -> facts.condition(code.strip()));
    }
    if (!cell(row, "due").isEmpty()) {
      LocalDate due = LocalDate.parse(day(row, "due"));
      who = who.with(facts -> facts.pregnancy(due));
    }
    Scenario.Judged judged = who.in(cell(row, "programme")).is(status(cell(row, "status")));
    expect(judged, cell(row, "from"), Scenario.Judged::fromDay);
    expect(judged, cell(row, "until"), Scenario.Judged::untilDay);
  }

  private static Scenario withSex(Scenario who, String sex) {
    return switch (sex) {
      case "F" -> who.girl();
      case "M" -> who.boy();
      case "" -> who;
      default -> throw new IllegalArgumentException("sex must be F or M or empty: " + sex);
    };
  }

  private static Scenario withDose(Scenario who, String dose) {
    Matcher parts = DOSE.matcher(dose);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "doses are written as MR 2021-05-01, MR 2026-04-01 VOLUNTARY: " + dose);
    }
    String kind = parts.group(3) == null ? "ROUTINE" : parts.group(3);
    return who.given(parts.group(1), parts.group(2), VaccinationKind.valueOf(kind));
  }

  private static AssessmentStatus status(String name) {
    return Stream.of(AssessmentStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "status must be one of " + List.of(AssessmentStatus.values()) + ": " + name));
  }

  private static String day(Map<String, String> row, String name) {
    String text = cell(row, name);
    if (!DAY.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " must be a day as 2021-05-01: " + text);
    }
    return text;
  }

  private static void expect(
      Scenario.Judged judged, String day, BiConsumer<Scenario.Judged, String> check) {
    if (!day.isEmpty()) {
      check.accept(judged, day);
    }
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }
}
