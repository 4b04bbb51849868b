package jp.sesshu.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sesshu.eligibility.RuleBook;
import jp.sesshu.testkit.rules.BoundaryDays;
import jp.sesshu.testkit.rules.DecisionTable;
import jp.sesshu.testkit.rules.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/**
 * The rule author's kit, on the law: what it finds in a rule, and what it says of a test in error.
 */
class RulesKitTest {

  private static final RuleBook JAPAN = StatutesJapan.ruleBook();
  private static final Scenario CHILD = Scenario.by(JAPAN).girl().born("2024-05-10");

  @Test
  void the_edges_of_a_window_are_four_tests_beside_the_window_itself() {
    Stream<DynamicTest> tests = BoundaryDays.tests(CHILD, "mr-1", "2025-05-09/2026-05-09");
    assertThat(faults(tests)).isEmpty();
    Scenario old = Scenario.by(JAPAN).boy().born("1940-05-10");
    assertThat(faults(BoundaryDays.tests(old, "flu-elderly", "2013-04-01/"))).isEmpty();
  }

  @Test
  void a_window_a_day_too_long_is_named_with_the_days_that_differ() {
    assertThat(faults(BoundaryDays.tests(CHILD, "mr-1", "2025-05-09/2026-05-10")))
        .containsExactly(
            "mr-1: expected windows [2025-05-09/2026-05-10], but they are [2025-05-09/2026-05-09]",
            "mr-1: on 2026-05-10 (LAST) the answer is not in the window");
  }

  @Test
  void a_window_that_is_forgotten_is_missed() {
    Scenario old = Scenario.by(JAPAN).girl().born("1914-04-01");
    assertThat(faults(BoundaryDays.tests(old, "pcv-elderly", "2014-10-01/2015-03-31")))
        .singleElement()
        .asString()
        .contains("2019-04-01/2020-03-31");
  }

  @Test
  void a_window_not_written_as_from_and_until_is_refused() {
    assertThatThrownBy(() -> BoundaryDays.tests(CHILD, "mr-1", "2025-05-09"))
        .hasMessage("a window is written from/until: 2025-05-09");
  }

  @Test
  void a_row_of_a_table_that_does_not_hold_is_told_with_the_whole_answer() {
    DecisionTable table =
        DecisionTable.of(
            """
            case  | born       | on         | programme | status  | from       | doses
            right | 2024-05-10 | 2025-05-09 | mr-1      | DUE     | 2025-05-09 |
            wrong | 2024-05-10 | 2025-05-08 | mr-1      | DUE     |            |
            given | 2024-05-10 | 2025-06-08 | mr-1      | LAPSED  |            | MR 2025-06-01
            """);
    List<String> faults = faults(table.tests(JAPAN));
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).contains("expected status DUE", "NOT_YET", "2025-05-09/2026-05-09");
    assertThat(faults.get(1)).contains("expected status LAPSED", "COMPLETE");
  }

  @Test
  void a_table_speaks_of_conditions_pregnancies_and_private_doses() {
    DecisionTable table =
        DecisionTable.of(
            """
            case     | born       | sex | conditions | due        | doses                    | on         | programme    | status
            by 60    | 1964-05-10 | M   | HIV_GRADE1 |            |                          | 2025-06-01 | zoster       | DUE
            healthy  | 1964-05-10 | M   |            |            |                          | 2025-06-01 | zoster       | NOT_YET
            expects  | 1995-05-10 | F   |            | 2026-10-01 |                          | 2026-07-09 | rsv-maternal | DUE
            had two  | 1960-06-10 | M   |            |            | RZV 2024-12-10 VOLUNTARY, RZV 2025-03-10 VOLUNTARY | 2025-08-01 | zoster | COMPLETE
            """);
    assertThat(faults(table.tests(JAPAN))).isEmpty();
  }

  @Test
  void a_table_in_error_is_refused_with_its_line() {
    assertThatThrownBy(() -> DecisionTable.of("case | born | on | programme | stauts\n"))
        .hasMessage("line 1: no such column: stauts");
    assertThatThrownBy(() -> DecisionTable.of("# cases\ncase | born\n"))
        .hasMessageStartingWith("line 2: must name");
    assertThatThrownBy(
            () -> DecisionTable.of("case|born|on|programme|status\n\na|2024-05-10|2025-05-09\n"))
        .hasMessage("line 3: must have 5 columns");
    assertThatThrownBy(() -> DecisionTable.of("case|born|on|programme|status\n"))
        .hasMessage("a decision table needs at least one row");
  }

  @Test
  void a_cell_that_cannot_be_read_fails_its_test_and_names_the_cell() {
    String head = "case|born|on|programme|status|doses|sex\n";
    assertThat(faults(DecisionTable.of(head + "a|2024-5-10|2025-05-09|mr-1|DUE||").tests(JAPAN)))
        .singleElement()
        .asString()
        .contains("born", "2024-5-10");
    assertThat(faults(DecisionTable.of(head + "a|2024-05-10|2025-05-09|mr-1|OK||").tests(JAPAN)))
        .singleElement()
        .asString()
        .contains("status", "OK", "LAPSED");
    assertThat(faults(DecisionTable.of(head + "a|2024-05-10|2025-05-09|mr-1|DUE|MR|").tests(JAPAN)))
        .singleElement()
        .asString()
        .contains("doses", "MR 2021-05-01");
    assertThat(faults(DecisionTable.of(head + "a|2024-05-10|2025-05-09|mr-1|DUE||f").tests(JAPAN)))
        .singleElement()
        .asString()
        .contains("sex", "F or M");
  }

  /** The messages of the tests that fail. */
  private static List<String> faults(Stream<DynamicTest> tests) {
    List<String> messages = new ArrayList<>();
    tests.forEach(
        test -> {
          try {
            test.getExecutable().execute();
          } catch (Throwable fault) {
            messages.add(String.valueOf(fault.getMessage()));
          }
        });
    return messages;
  }
}
